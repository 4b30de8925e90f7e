package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.Audience;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients of the own office by alias and case number, with what stands in the way of inviting them. */
@Component
class Candidates {

    private static final String CANDIDATE = """
            select e.id as episode, c.id as client, c.case_number, c.alias, c.village_code, v.parent_code as district, d.parent_code as regency,
                   v.name || ', ' || d.name as village, n.episode_id is not null as ended,
                   exists (select from pulih.episode_pause p where p.office_id = e.office_id and p.episode_id = e.id
                       and not exists (select from pulih.episode_resumption r where r.office_id = p.office_id and r.pause_id = p.id)) as paused,
                   exists (select from pulih.processing_restriction r where r.office_id = c.office_id and r.client_id = c.id
                       and not exists (select from pulih.processing_restriction_ending x
                                        where x.office_id = r.office_id and x.restriction_id = r.id)) as restricted,
                   exists (select from pulih.consent k where k.office_id = c.office_id and k.client_id = c.id and k.purpose = :purpose
                       and k.granted_on <= :day and (k.expires_on is null or k.expires_on >= :day)
                       and not exists (select from pulih.consent_withdrawal w
                                        where w.office_id = k.office_id and w.consent_id = k.id)) as consented,
                   (select count(*) from pulih.episode_fact f
                     where f.office_id = e.office_id and f.episode_id = e.id and f.kind = 'group-meeting')
                   + (select count(*) from pulih.group_invitation i join pulih.group_event g on g.office_id = i.office_id and g.id = i.event_id
                       where i.office_id = e.office_id and i.episode_id = e.id and g.kind = 'group-meeting'
                         and (cast(:event as uuid) is null or g.id <> :event)
                         and not exists (select from pulih.group_change h where h.office_id = i.office_id and h.event_id = i.event_id
                             and (h.part in ('conclusion', 'cancellation') or (h.part = 'plan' and h.version > i.version)))) as meetings
            from pulih.episode e join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
            join pulih.area v on v.code = c.village_code join pulih.area d on d.code = v.parent_code
            left join pulih.episode_ending n on n.office_id = e.office_id and n.episode_id = e.id
            where e.office_id = :office
            """;

    private static final String ORDER = " order by v.name, d.name, c.alias, c.case_number, e.id";

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those whose episodes run, and of the others those named; by village and alias.
     *
     * @param event left out when planned meetings are counted; null while it is not stored
     * @param day   of the event: consents must hold then
     */
    List<Candidate> of(Asker asker, Audience audience, LocalDate day, @Nullable UUID event, Collection<UUID> named) {
        return found(asker, " and (n.episode_id is null or e.id = any (:named))", audience, day, event, named);
    }

    /** Those named, whether their episodes run or not. */
    List<Candidate> some(Asker asker, Audience audience, LocalDate day, @Nullable UUID event, Collection<UUID> named) {
        return found(asker, " and e.id = any (:named)", audience, day, event, named);
    }

    private List<Candidate> found(Asker asker, String condition, Audience audience, LocalDate day, @Nullable UUID event, Collection<UUID> named) {
        return jdbc.sql(CANDIDATE + condition + ORDER)
                .param("office", asker.office())
                .param("purpose", audience == Audience.FAMILIES ? "contact-family" : "aftercare")
                .param("day", day)
                .param("event", event)
                .param("named", named.toArray(UUID[]::new))
                .query(Candidate.class)
                .list();
    }
}
