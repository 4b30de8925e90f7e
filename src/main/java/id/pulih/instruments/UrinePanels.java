package id.pulih.instruments;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.instruments.internal.NewPanel;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cards an office can use: the shipped ones and its own. A panel is never changed, because tests refer to it. */
@Component
public class UrinePanels {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<NewPanel.Parameter>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    UrinePanels(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Shipped ones first. The office must lie within the scope of the unit of work. */
    public List<UrinePanel> of(UUID office) {
        var all = new ArrayList<>(UrinePanel.shipped());
        all.addAll(jdbc.sql("select code, name, parameters from pulih.urine_panel where office_id = :office order by code")
                .param("office", office)
                .query((row, n) -> map(row))
                .list());
        return all;
    }

    public Optional<UrinePanel> find(UUID office, String code) {
        return of(office).stream().filter(panel -> panel.code().equals(code)).findFirst();
    }

    /** The panel a test is read by. A test that came from another office may name a code that means another card here. */
    public UrinePanel of(UUID office, UrineTest test) {
        return find(office, test.panel())
                .filter(panel -> panel.parameters().stream().map(UrinePanel.Parameter::code).toList().containsAll(test.results().keySet()))
                .orElseGet(() -> new UrinePanel(test.panel(), new Label(test.panel(), test.panel()), null, test.results().keySet().stream()
                        .map(code -> new UrinePanel.Parameter(code, new Label(code, code), null, null)).toList()));
    }

    /** Gives another office the panels an episode was tested by, where it has none of that code. The scope holds both offices. */
    void bring(UUID from, UUID episode, UUID to) {
        jdbc.sql("""
                insert into pulih.urine_panel (office_id, code, name, parameters, recorded_by, recorded_at)
                select :to, p.code, p.name, p.parameters, p.recorded_by, p.recorded_at from pulih.urine_panel p
                where p.office_id = :from and exists (select from pulih.urine_test u
                    where u.office_id = p.office_id and u.episode_id = :episode and u.panel = p.code)
                on conflict do nothing""")
                .param("to", to)
                .param("from", from)
                .param("episode", episode)
                .update();
    }

    /** Stores a panel of the asker's office; the caller has checked the input. @throws ProblemException already-done */
    public void create(Asker asker, NewPanel panel) {
        int inserted = jdbc.sql("""
                insert into pulih.urine_panel (office_id, code, name, parameters, recorded_by, recorded_at)
                values (:office, :code, :name, :parameters::jsonb, :by, :now) on conflict do nothing""")
                .param("office", asker.office())
                .param("code", panel.code())
                .param("name", panel.name())
                .param("parameters", JSON.writeValueAsString(panel.parameters()))
                .param("by", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        if (inserted == 0) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        audit.record(asker, "urine-panel-defined", "office", asker.office(), "panel=" + panel.code());
    }

    private static UrinePanel map(ResultSet row) throws SQLException {
        String name = row.getString("name");
        List<UrinePanel.Parameter> parameters = JSON.readValue(row.getString("parameters"), PARAMETERS).stream()
                .map(each -> new UrinePanel.Parameter(each.code(), new Label(each.name(), each.name()), each.loinc(), null))
                .toList();
        return new UrinePanel(row.getString("code"), new Label(name, name), null, parameters);
    }
}
