package id.pulih.notices.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices somebody is to read: newest first, by the ids, which are made in the order of telling. */
@Component
class NoticeStore {

    static final int PAGE = 50;

    private static final String MINE = """
            n.office_id = any (:offices) and n.audience_office = :office
            and (n.account_id = :account or (n.roles && cast(:roles as text[]) and n.told_by <> :account))
            """;

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Audit audit;

    NoticeStore(JdbcClient jdbc, Work work, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param before the last one of the page before; null for the newest. One more than a page tells that there are more. */
    List<NoticeRow> page(Asker asker, @Nullable UUID before) {
        return work.read(asker.reach("notices"), () -> mine(asker, """
                select n.office_id, n.id, n.kind, n.subject_kind, n.subject_id, n.detail, n.told_at, c.case_number,
                       coalesce(a.display_name, 'Pulih') as display_name, o.name as office_name, r.read_at is not null as read
                from pulih.notice n
                left join pulih.account a on a.id = n.told_by
                join pulih.office o on o.id = coalesce(a.office_id, n.office_id)
                left join pulih.client c on c.office_id = n.office_id and c.id = n.subject_id and n.subject_kind = 'client'
                left join pulih.notice_reading r on r.office_id = n.office_id and r.notice_id = n.id and r.account_id = :account
                where\s""" + MINE + " and n.id < :before order by n.id desc limit :limit")
                .param("before", before == null ? new UUID(-1, -1) : before)
                .param("limit", PAGE + 1)
                .query(NoticeStore::row)
                .list());
    }

    /** @throws ProblemException not-found for what somebody else is to read */
    void read(Asker asker, UUID notice) {
        work.write(asker.reach("notices"), () -> {
            UUID office = office(asker, notice);
            if (mark(asker, office, notice)) {
                audit.record(asker, "notice-read", "notice", notice, "");
            }
        });
    }

    /** Marks this one and all older ones. */
    void readAll(Asker asker, UUID newest) {
        work.write(asker.reach("notices"), () -> {
            office(asker, newest);
            List<NoticeId> unread = mine(asker, "select n.office_id, n.id from pulih.notice n where " + MINE + """
                     and n.id <= :newest and not exists (
                        select from pulih.notice_reading r
                        where r.office_id = n.office_id and r.notice_id = n.id and r.account_id = :account)""")
                    .param("newest", newest)
                    .query(NoticeId.class)
                    .list();
            long marked = unread.stream().filter(each -> mark(asker, each.officeId(), each.id())).count();
            if (marked > 0) {
                audit.record(asker, "notices-read", "account", asker.account(), "count=" + marked);
            }
        });
    }

    /** @throws ProblemException not-found for a notice that is not told to the asker */
    private UUID office(Asker asker, UUID notice) {
        return mine(asker, "select n.office_id from pulih.notice n where " + MINE + " and n.id = :id")
                .param("id", notice)
                .query(UUID.class)
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    private record NoticeId(UUID officeId, UUID id) {}

    private JdbcClient.StatementSpec mine(Asker asker, String sql) {
        return jdbc.sql(sql)
                .param("offices", asker.offices().toArray(UUID[]::new))
                .param("office", asker.office())
                .param("account", asker.account())
                .param("roles", asker.roleCodes().toArray(String[]::new));
    }

    private boolean mark(Asker asker, UUID office, UUID notice) {
        return jdbc.sql("""
                insert into pulih.notice_reading (office_id, notice_id, account_id, read_at)
                values (:office, :notice, :account, :now) on conflict do nothing""")
                .param("office", office)
                .param("notice", notice)
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update() == 1;
    }

    private static NoticeRow row(ResultSet row, int number) throws SQLException {
        return new NoticeRow(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class), row.getString("kind"),
                row.getString("subject_kind"), row.getObject("subject_id", UUID.class), row.getString("case_number"),
                row.getString("detail"), row.getString("display_name"), row.getString("office_name"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(), row.getBoolean("read"));
    }
}
