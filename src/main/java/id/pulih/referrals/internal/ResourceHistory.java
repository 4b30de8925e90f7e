package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote and who asked about an entry of the directory, newest first; and the partners an entry may be one of. */
@Component
public class ResourceHistory {

    private final JdbcClient jdbc;

    ResourceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Version(int version, String name, String contact, String offers, String writtenBy, Instant writtenAt) {}

    public record Confirmation(LocalDate confirmedOn, String asked, String recordedBy) {}

    record Partner(UUID id, String name) {}

    List<Version> versions(Asker asker, UUID resource) {
        return jdbc.sql("""
                select v.version, v.name, v.contact, v.offers, a.display_name as written_by, v.written_at
                from pulih.resource_version v join pulih.account a on a.id = v.written_by
                where v.office_id = :office and v.id = :id order by v.version desc""")
                .param("office", asker.office())
                .param("id", resource)
                .query(Version.class)
                .list();
    }

    List<Confirmation> confirmations(Asker asker, UUID resource) {
        return jdbc.sql("""
                select c.confirmed_on, c.asked, a.display_name as recorded_by
                from pulih.resource_confirmation c join pulih.account a on a.id = c.recorded_by
                where c.office_id = :office and c.resource_id = :id order by c.confirmed_on desc, c.recorded_at desc""")
                .param("office", asker.office())
                .param("id", resource)
                .query(Confirmation.class)
                .list();
    }

    List<Partner> partners() {
        return jdbc.sql("select id, name from pulih.institution order by lower(name), id").query(Partner.class).list();
    }
}
