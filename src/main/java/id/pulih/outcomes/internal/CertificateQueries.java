package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.platform.DayCursor;
import id.pulih.platform.Work;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The certificates of an office that hold, by the month they were issued in. */
@Component
class CertificateQueries {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Work work;

    CertificateQueries(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    record Issued(UUID id, UUID episodeId, UUID clientId, String number, LocalDate issuedOn, String caseNumber, String alias) {}

    /** Newest first, one more than a page. */
    List<Issued> page(Asker asker, YearMonth month, DayCursor before) {
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select c.id, c.episode_id, e.client_id, c.number, c.issued_on, k.case_number, k.alias
                from pulih.certificate c
                join pulih.episode e on e.office_id = c.office_id and e.id = c.episode_id
                join pulih.client k on k.office_id = e.office_id and k.id = e.client_id
                where c.office_id = :office and c.issued_on between :from and :to and (c.issued_on, c.id) < (:day, :id)
                and not exists (select from pulih.certificate_revocation r where r.office_id = c.office_id and r.episode_id = c.episode_id)
                order by c.issued_on desc, c.id desc limit :limit""")
                .param("office", asker.office()).param("from", month.atDay(1)).param("to", month.atEndOfMonth())
                .param("day", before.day()).param("id", before.id()).param("limit", PAGE + 1)
                .query(Issued.class).list());
    }

    /** What is to be printed: some programmes, or a whole month. */
    record Wanted(@Nullable YearMonth month, List<UUID> episodes) {

        LocalDate from() {
            return month == null ? LocalDate.of(2000, 1, 1) : month.atDay(1);
        }

        LocalDate to() {
            return month == null ? LocalDate.of(9999, 12, 31) : month.atEndOfMonth();
        }
    }

    List<Issued> next(Asker asker, Wanted wanted, UUID after, int limit) {
        return jdbc.sql("""
                select c.id, c.episode_id, e.client_id, c.number, c.issued_on, k.case_number, k.alias
                from pulih.certificate c
                join pulih.episode e on e.office_id = c.office_id and e.id = c.episode_id
                join pulih.client k on k.office_id = e.office_id and k.id = e.client_id
                where c.office_id = :office and c.id > :after and c.issued_on between :from and :to
                and (:all or c.episode_id = any (:episodes))
                and not exists (select from pulih.certificate_revocation r where r.office_id = c.office_id and r.episode_id = c.episode_id)
                order by c.id limit :limit""")
                .param("office", asker.office()).param("after", after).param("from", wanted.from()).param("to", wanted.to())
                .param("all", wanted.month() != null).param("episodes", wanted.episodes().toArray(UUID[]::new)).param("limit", limit)
                .query(Issued.class).list();
    }

    long count(Asker asker, Wanted wanted) {
        return jdbc.sql("""
                select count(*) from pulih.certificate c
                where c.office_id = :office and c.issued_on between :from and :to and (:all or c.episode_id = any (:episodes))
                and not exists (select from pulih.certificate_revocation r where r.office_id = c.office_id and r.episode_id = c.episode_id)""")
                .param("office", asker.office()).param("from", wanted.from()).param("to", wanted.to())
                .param("all", wanted.month() != null).param("episodes", wanted.episodes().toArray(UUID[]::new))
                .query(Long.class).single();
    }
}
