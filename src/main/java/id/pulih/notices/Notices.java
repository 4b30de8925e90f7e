package id.pulih.notices;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened, in the transaction in which it happens: nothing happens untold, and nothing is told that did
 * not happen. A notice holds codes and ids, never a name of a client or free text. Its row lies with the office it is about,
 * which must be within the transaction's scope; whoever reads it works there or above.
 *
 * <p>The words are the message {@code notice.<kind>} with {0} the client's case number (empty when it is about no client),
 * {1} who did it, {2} that person's office and {3} the detail. What the service tells by itself is told by no account: {1} is
 * Pulih then and {2} the office it is about.
 */
@Component
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    public Notices(JdbcClient jdbc, Clock clock, Words words) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.words = words;
    }

    /** Shown to whoever holds one of these roles in the office it is about. The asker is not told of own doings. */
    public void tell(Asker asker, UUID office, Set<Role> roles, String kind, String subjectKind, UUID subject, String detail) {
        write(asker, office, new Audience(office, roles, null), new News(kind, subjectKind, subject, detail));
    }

    /** Shown to whoever holds one of these roles in an office above the one it is about. */
    public void tellAbove(Asker asker, Above above, String kind, String subjectKind, UUID subject, String detail) {
        write(asker, above.about(), new Audience(above.office(), above.roles(), null), new News(kind, subjectKind, subject, detail));
    }

    /** Who is told in an office above. @param about the office it is about */
    public record Above(UUID about, UUID office, Set<Role> roles) {}

    /** Shown to one person, who works in the office it is about or above. */
    public void tellPerson(Asker asker, UUID office, UUID account, String kind, String subjectKind, UUID subject, String detail) {
        UUID workplace = jdbc.sql("select office_id from pulih.account where id = :account").param("account", account).query(UUID.class).single();
        write(asker, office, new Audience(workplace, Set.of(), account), new News(kind, subjectKind, subject, detail));
    }

    /** Shown to the data protection officer who answers for the office: the nearest one there or above. */
    public void tellProtectionOfficer(Asker asker, UUID office, String kind, String subjectKind, UUID subject, String detail) {
        var audience = new Audience(protectionOffice(office), Set.of(Role.DATA_PROTECTION_OFFICER), null);
        write(asker, office, audience, new News(kind, subjectKind, subject, detail));
    }

    /** Where that officer sits; the topmost office when there is none yet, so that the first one finds what was told before. */
    public UUID protectionOffice(UUID office) {
        return jdbc.sql("""
                with recursive line as (
                    select id, parent_id, 0 as height from pulih.office where id = :office
                    union all
                    select o.id, o.parent_id, l.height + 1 from pulih.office o join line l on o.id = l.parent_id)
                select l.id from line l left join lateral (
                    select true as here from pulih.account a join pulih.role_held r on r.account_id = a.id
                    where a.office_id = l.id and a.disabled_at is null and r.role = :role and (r.until_day is null or r.until_day >= :today)
                    limit 1) officer on true
                order by officer.here nulls last, case when officer.here then l.height else -l.height end
                limit 1""")
                .param("office", office)
                .param("role", Role.DATA_PROTECTION_OFFICER.code())
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .single();
    }

    private record Audience(UUID office, Set<Role> roles, @Nullable UUID account) {}

    private record News(String kind, String subjectKind, UUID subject, String detail) {}

    /** A kind without words fails here, where it is told, and not later on everybody's list. */
    private void write(Asker asker, UUID office, Audience audience, News news) {
        words.say(Words.INDONESIAN, "notice." + news.kind(), "", "", "", "");
        jdbc.sql("""
                insert into pulih.notice (office_id, id, audience_office, roles, account_id, kind, subject_kind, subject_id, detail, told_by, told_at)
                values (:office, :id, :audience, :roles, :account, :kind, :subjectKind, :subject, :detail, :by, :now)""")
                .param("office", office)
                .param("id", Ids.next())
                .param("audience", audience.office())
                .param("roles", audience.roles().stream().map(Coded::code).sorted().toArray(String[]::new))
                .param("account", audience.account())
                .param("kind", news.kind())
                .param("subjectKind", news.subjectKind())
                .param("subject", news.subject())
                .param("detail", news.detail())
                .param("by", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }
}
