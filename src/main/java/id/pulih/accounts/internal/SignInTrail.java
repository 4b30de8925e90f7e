package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.audit.Audit;
import id.pulih.platform.Work;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries about coming and going, in the trail of the account's office, and what they tell the account's owner. */
@Component
public class SignInTrail {

    /** When the account was entered last, and how many attempts failed since. */
    record Last(@Nullable OffsetDateTime at, int failures) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Askers askers;
    private final Audit audit;

    SignInTrail(JdbcClient jdbc, Work work, Askers askers, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.askers = askers;
        this.audit = audit;
    }

    /** Nothing is written about a closed account: nobody can be shown it. */
    void record(UUID account, String action, String detail) {
        askers.of(account).ifPresent(asker -> work.write(asker.own("sign-in"), () -> audit.record(asker, action, "account", account, detail)));
    }

    Last last(Asker asker) {
        return work.read(asker.own("sign-in"), () -> jdbc.sql("""
                with before as (
                    select max(at) as at from pulih.audit_entry
                    where office_id = :office and subject_id = :account and action = 'signed-in')
                select before.at, (select count(*) from pulih.audit_entry e
                                   where e.office_id = :office and e.subject_id = :account and e.action = 'sign-in-failed'
                                     and e.at > coalesce(before.at, '-infinity')) as failures
                from before""")
                .param("office", asker.office())
                .param("account", asker.account())
                .query(Last.class)
                .single());
    }
}
