package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.platform.Coded;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who in the asker's office may decide a completion, so that nobody has to guess whom to ask. */
@Component
class Heads {

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    Heads(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    List<String> names(Asker asker) {
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select distinct a.display_name from pulih.account a join pulih.role_held r on r.account_id = a.id
                where a.office_id = :office and a.disabled_at is null and r.role = any (:heads)
                  and (r.from_day is null or r.from_day <= :today) and (r.until_day is null or r.until_day >= :today)
                order by a.display_name""")
                .param("office", asker.office())
                .param("heads", Role.HEADS.stream().map(Coded::code).toArray(String[]::new))
                .param("today", LocalDate.now(clock.withZone(asker.zone())))
                .query(String.class)
                .list());
    }
}
