package id.pulih.ui.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * How many notices wait for somebody, and for those who serve clients how much of what agents handed in; the frame of every page
 * shows both. The modules of notices and of the field write them.
 */
@Component
public class UnreadNotices {

    /** Nobody acts differently on more. */
    private static final int MOST = 100;

    /** On every page: it must not cost more with every year of notices that were read. */
    private static final int LATEST = 1_000;

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    public UnreadNotices(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /** @param unread of the latest thousand notices of the office at most a hundred; @param handedIn in the inbox and come within a year, at most a hundred */
    public record Waiting(int unread, int handedIn) {

        public static final Waiting NOTHING = new Waiting(0, 0);
    }

    /** Nothing when the database does not answer: the page that says so has this frame as well. */
    public Waiting of(Asker asker, boolean inbox) {
        try {
            return work.read(asker.reach("notices"), () -> counted(asker, inbox));
        } catch (DataAccessException | TransactionException e) {
            return Waiting.NOTHING;
        }
    }

    private Waiting counted(Asker asker, boolean inbox) {
        return jdbc.sql("""
                select (select count(*) from (
                    select from (
                        select m.* from pulih.notice m where m.office_id = any (:offices) and m.audience_office = :office
                        order by m.id desc limit :latest) n
                    where (n.account_id = :account or (n.roles && cast(:roles as text[]) and n.told_by <> :account))
                      and not exists (
                        select from pulih.notice_reading r
                        where r.office_id = n.office_id and r.notice_id = n.id and r.account_id = :account)
                    limit :most) unread) as unread,
                case when :inbox then (select count(*) from (
                    select from pulih.field_fact f
                    where f.office_id = :office and f.answer in ('conflict', 'quarantined') and f.received_at >= :since and f.episode_id is not null
                      and not exists (select from pulih.field_decision d
                        where d.office_id = f.office_id and d.fact_id = f.id and d.fingerprint = f.fingerprint)
                    union all
                    select from pulih.field_report r
                    where r.office_id = :office and r.recorded_at >= :since and r.kind <> 'not-done'
                      and not exists (select from pulih.field_fact v where v.office_id = r.office_id and v.row_id = r.id and v.answer <> 'accepted')
                      and not exists (select from pulih.field_report b where b.office_id = r.office_id and b.amends = r.id)
                      and not exists (select from pulih.field_news n
                        where n.office_id = r.office_id and n.about in (r.id, r.amends) and n.kind = 'reply' and n.written_at >= r.recorded_at)
                    limit :most) waiting) else 0 end as handed_in""")
                .param("offices", asker.offices().toArray(UUID[]::new))
                .param("office", asker.office())
                .param("account", asker.account())
                .param("roles", asker.roleCodes().toArray(String[]::new))
                .param("latest", LATEST)
                .param("most", MOST)
                .param("inbox", inbox)
                .param("since", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minusYears(1))
                .query(Waiting.class)
                .single();
    }
}
