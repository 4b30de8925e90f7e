package id.pulih.rights.internal;

import id.pulih.offices.OfficeRules;
import id.pulih.rights.ErasurePolicy;
import id.pulih.rights.RetentionPolicy;
import id.pulih.rules.RuleIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when the records of clients must be kept. Erased clients are no longer among them. Joins the caller's transaction. */
@Component
class KeptReader {

    private static final String SELECT = """
            select c.id, c.case_number, (c.registered_at at time zone o.time_zone)::date as registered,
                exists (select from pulih.episode e where e.office_id = c.office_id and e.client_id = c.id
                    and not exists (select from pulih.episode_ending n where n.office_id = e.office_id and n.episode_id = e.id)) as runs,
                exists (select from pulih.legal_hold h where h.office_id = c.office_id and h.client_id = c.id
                    and not exists (select from pulih.legal_hold_ending n where n.office_id = h.office_id and n.hold_id = h.id)) as held,
                (select max(n.ended_on) from pulih.episode e join pulih.episode_ending n on n.office_id = e.office_id and n.episode_id = e.id
                    where e.office_id = c.office_id and e.client_id = c.id) as last_end,
                (select max(a.day) from pulih.episode e join pulih.activity a on a.office_id = e.office_id and a.episode_id = e.id
                    where e.office_id = c.office_id and e.client_id = c.id) as last_visit,
                (select max(x.issued_on) from pulih.episode e join pulih.certificate x on x.office_id = e.office_id and x.episode_id = e.id
                    where e.office_id = c.office_id and e.client_id = c.id) as certificate,
                (select max(t.stored_at at time zone o.time_zone)::date from pulih.attachment t
                    where t.office_id = c.office_id and t.client_id = c.id) as attachment,
                (select max(greatest(s.granted_on, w.withdrawn_on)) from pulih.consent s
                    left join pulih.consent_withdrawal w on w.office_id = s.office_id and w.consent_id = s.id
                    where s.office_id = c.office_id and s.client_id = c.id) as consent,
                (select max(r.received_at at time zone o.time_zone)::date from pulih.person_request r
                    where r.office_id = c.office_id and r.client_id = c.id and r.kind <> 'erasure') as request
            from pulih.client c join pulih.office o on o.id = c.office_id
            where c.office_id = :office
                and not exists (select from pulih.client_tombstone t where t.office_id = c.office_id and t.client_id = c.id)""";

    private final JdbcClient jdbc;
    private final OfficeRules rules;

    KeptReader(JdbcClient jdbc, OfficeRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Of one office, by case number. */
    List<Kept> ofOffice(UUID office, LocalDate today) {
        var years = years(office, today);
        return jdbc.sql(SELECT + " order by c.case_number")
                .param("office", office)
                .query((row, n) -> kept(office, row, years))
                .list();
    }

    Kept of(UUID office, UUID client, LocalDate today) {
        var years = years(office, today);
        return jdbc.sql(SELECT + " and c.id = :client")
                .param("office", office)
                .param("client", client)
                .query((row, n) -> kept(office, row, years))
                .single();
    }

    RetentionPolicy.Years years(UUID office, LocalDate today) {
        boolean clinic = jdbc.sql("select kind = 'clinic' from pulih.office where id = :office").param("office", office).query(Boolean.class).single();
        return new RetentionPolicy.Years(rules.integer(office, RuleIds.RETENTION_PROGRAMME_YEARS, today),
                clinic ? rules.integer(office, RuleIds.RETENTION_CLINIC_YEARS, today) : null,
                rules.integer(office, RuleIds.RETENTION_CERTIFICATE_YEARS, today),
                rules.integer(office, RuleIds.RETENTION_ATTACHMENT_YEARS, today),
                rules.integer(office, RuleIds.RETENTION_CONSENT_YEARS, today),
                rules.integer(office, RuleIds.RETENTION_REQUEST_YEARS, today));
    }

    private static Kept kept(UUID office, ResultSet row, RetentionPolicy.Years years) throws SQLException {
        var days = new RetentionPolicy.Days(row.getObject("registered", LocalDate.class), day(row, "last_end"), day(row, "last_visit"),
                day(row, "certificate"), day(row, "attachment"), day(row, "consent"), day(row, "request"));
        var facts = new ErasurePolicy.Facts(row.getBoolean("runs"), row.getBoolean("held"), RetentionPolicy.keptUntil(days, years));
        return new Kept(office, row.getObject("id", UUID.class), row.getString("case_number"), facts);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
