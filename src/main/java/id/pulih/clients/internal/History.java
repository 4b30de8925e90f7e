package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Work;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who registered a client, who changed what and who opened the name from above, from the trail: the fields, never their
 * contents.
 */
@Component
class History {

    private final JdbcClient jdbc;
    private final Work work;

    History(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    List<ClientPage.Event> of(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select e.action, e.at, a.display_name, e.detail
                from (select office_id, subject_id, account_id, action, at, detail, 0 as seq from pulih.audit_entry_unchained
                      union all
                      select office_id, subject_id, account_id, action, at, detail, seq from pulih.audit_entry) e
                left join pulih.account a on a.id = e.account_id
                where e.office_id = :office and e.subject_id = :client and e.action in ('client-registered', 'client-changed',
                    'identity-opened', 'identity-requested', 'identity-approved', 'identity-refused', 'identity-closed')
                order by e.at, e.seq""")
                .param("office", asker.office())
                .param("client", client)
                .query((row, n) -> new ClientPage.Event(row.getString("action"), row.getObject("at", OffsetDateTime.class).toInstant(),
                        java.util.Objects.requireNonNullElse(row.getString("display_name"), "Pulih"), fields(row.getString("detail"))))
                .list());
    }

    private static List<String> fields(String detail) {
        return detail.startsWith("fields=")
                ? Arrays.stream(detail.substring("fields=".length()).split(",")).map(field -> "clients." + field).toList()
                : List.of();
    }
}
