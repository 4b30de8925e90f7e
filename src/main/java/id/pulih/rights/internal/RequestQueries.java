package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.rights.RequestPolicy;
import id.pulih.ui.Seek;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads requests without their words: those of one client, one by id, and the list by hours left. */
@Component
class RequestQueries {

    static final int PAGE = 50;

    private static final String SELECT = """
            select r.office_id, r.id, r.client_id, c.case_number, o.name as office_name, r.kind, r.requested_by, r.how, r.received_at,
                r.due_at, a.display_name
            from pulih.person_request r
            join pulih.client c on c.office_id = r.office_id and c.id = r.client_id
            join pulih.office o on o.id = r.office_id
            left join pulih.account a on a.id = r.recorded_by
            where r.office_id = any (:offices)""";

    private final JdbcClient jdbc;
    private final Work work;

    RequestQueries(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** @throws ProblemException not-found, also for those who may not know of it */
    Request get(Asker asker, UUID request) {
        return work.read(asker.reach("rights"), () -> withSteps(offices(asker), jdbc.sql(SELECT + " and r.id = :id")
                .param("offices", offices(asker))
                .param("id", request)
                .query(RequestQueries::received)
                .list()).stream().findFirst().orElseThrow(ProblemException.notFound()));
    }

    /** Newest first. */
    List<Request> ofClient(Asker asker, UUID client) {
        return work.read(asker.reach("rights"), () -> withSteps(offices(asker), jdbc.sql(
                        SELECT + " and r.client_id = :client order by r.received_at desc, r.id desc")
                .param("offices", offices(asker))
                .param("client", client)
                .query(RequestQueries::received)
                .list()));
    }

    /** All that wait for an answer, the least hours first; then the latest of those answered. */
    List<Request> list(Asker asker) {
        var all = new ArrayList<>(waiting(asker, Seek.read("", Seek.Key.INSTANT_UP, Seek.Key.ID_UP), Integer.MAX_VALUE));
        all.addAll(answered(asker, Seek.read("", Seek.Key.INSTANT_DOWN, Seek.Key.ID_DOWN), PAGE));
        return all;
    }

    /** The least hours first. */
    List<Request> waiting(Asker asker, Seek from, int limit) {
        return listed(asker, SELECT + """
                 and (r.due_at, r.id) > (:at, :id)
                 and not exists (select from pulih.person_request_step s
                    where s.office_id = r.office_id and s.request_id = r.id and s.kind = 'answered')
                order by r.due_at, r.id limit :limit""", from, limit);
    }

    /** The latest first. */
    List<Request> answered(Asker asker, Seek from, int limit) {
        return listed(asker, SELECT + """
                 and (r.due_at, r.id) < (:at, :id)
                 and exists (select from pulih.person_request_step s
                    where s.office_id = r.office_id and s.request_id = r.id and s.kind = 'answered')
                order by r.due_at desc, r.id desc limit :limit""", from, limit);
    }

    private List<Request> listed(Asker asker, String sql, Seek from, int limit) {
        return work.read(asker.reach("rights"), () -> withSteps(offices(asker), jdbc.sql(sql)
                .param("offices", offices(asker))
                .param("at", from.at(0))
                .param("id", from.id(1))
                .param("limit", limit)
                .query(RequestQueries::received)
                .list()));
    }

    private List<Request> withSteps(UUID[] offices, List<Request.Received> requests) {
        Map<UUID, List<Step>> steps = jdbc.sql("""
                select s.request_id, s.id, s.kind, s.ground, s.detail, s.done_on, s.recorded_by, s.recorded_at, a.display_name
                from pulih.person_request_step s left join pulih.account a on a.id = s.recorded_by
                where s.office_id = any (:offices) and s.request_id = any (:requests)
                order by s.recorded_at, s.id""")
                .param("offices", offices)
                .param("requests", requests.stream().map(Request.Received::id).toArray(UUID[]::new))
                .query(RequestQueries::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Step::request));
        return requests.stream().map(each -> new Request(each, steps.getOrDefault(each.id(), List.of()))).toList();
    }

    private static UUID[] offices(Asker asker) {
        return RequestPolicy.offices(asker).toArray(UUID[]::new);
    }

    private static Request.Received received(ResultSet row, int n) throws SQLException {
        return new Request.Received(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class), row.getString("case_number"), row.getString("office_name"),
                Coded.of(RequestKind.class, row.getString("kind")), Coded.of(RequestedBy.class, row.getString("requested_by")),
                Coded.of(RequestedHow.class, row.getString("how")), row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(), name(row));
    }

    private static Step step(ResultSet row, int n) throws SQLException {
        return new Step(row.getObject("request_id", UUID.class), row.getObject("id", UUID.class), row.getString("kind"),
                row.getString("ground"), row.getString("detail"), row.getObject("done_on", LocalDate.class),
                row.getObject("recorded_by", UUID.class), name(row), row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static String name(ResultSet row) throws SQLException {
        return Objects.requireNonNullElse(row.getString("display_name"), "Pulih");
    }
}
