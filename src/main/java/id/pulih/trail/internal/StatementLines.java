package id.pulih.trail.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientSummary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that was done with one client's data, told once a day for each person and act. */
@Component
class StatementLines {

    private static final int ALL = 100_000;

    private record Same(LocalDate day, String name, String roles, String action) {}

    private final TrailQueries queries;
    private final Audit audit;

    StatementLines(TrailQueries queries, Audit audit) {
        this.queries = queries;
        this.audit = audit;
    }

    /** In the order of time. Joins the caller's transaction. */
    List<StatementPage.Line> of(Asker asker, ClientSummary client) {
        audit.record(asker, client.office(), "access-statement-printed", "client", client.id(), "");
        var told = new LinkedHashMap<Same, StatementPage.Line>();
        for (Line line : queries.find(Wanted.about(client.office(), client.id(), Place.NEWEST), ALL).reversed()) {
            LocalDate day = LocalDate.ofInstant(line.at(), asker.zone());
            told.merge(new Same(day, line.name(), line.roles(), line.what().action()), new StatementPage.Line(day, line, 1),
                    (one, next) -> new StatementPage.Line(day, one.entry(), one.times() + 1));
        }
        return List.copyOf(told.values());
    }
}
