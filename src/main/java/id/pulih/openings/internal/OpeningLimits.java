package id.pulih.openings.internal;

import id.pulih.access.Asker;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Work;
import id.pulih.rules.RuleIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a name stays open and how many one person opens alone, by the rules of the office that serves the client. */
@Component
class OpeningLimits {

    private final JdbcClient jdbc;
    private final Work work;
    private final OfficeRules rules;
    private final Clock clock;

    OpeningLimits(JdbcClient jdbc, Work work, OfficeRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.rules = rules;
        this.clock = clock;
    }

    Instant openUntil(Asker asker, UUID office) {
        return clock.instant().plus(Duration.ofMinutes(rule(asker, office, RuleIds.OPENING_MINUTES)));
    }

    Instant decideBy(Asker asker, UUID office) {
        return clock.instant().plus(Duration.ofHours(rule(asker, office, RuleIds.OPENING_DECIDE_HOURS)));
    }

    /**
     * Whether the asker may open one more without a second person, asked before one is written. The account's row is the lock
     * on which a second request of the same moment waits, so that both count each other.
     */
    boolean mayOpenAloneNow(Asker asker, UUID office) {
        jdbc.sql("select id from pulih.account where id = :account for no key update")
                .param("account", asker.account())
                .query(UUID.class)
                .single();
        return mayOpenAlone(asker, office);
    }

    /** Every opening counts, also one of the same client: an hour renewed again and again would be no hour. */
    boolean mayOpenAlone(Asker asker, UUID office) {
        Instant since = clock.instant().minus(Duration.ofHours(rule(asker, office, RuleIds.OPENING_ALONE_HOURS)));
        return work.read(asker.reach("break-glass"), () -> jdbc.sql("""
                select count(*) from pulih.identity_opening
                where office_id = any (:offices) and account_id = :account and alone and requested_at > :since""")
                .param("offices", asker.offices().toArray(UUID[]::new))
                .param("account", asker.account())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single()) < rule(asker, office, RuleIds.OPENING_ALONE_MOST);
    }

    int minutes(Asker asker, UUID office) {
        return rule(asker, office, RuleIds.OPENING_MINUTES);
    }

    private int rule(Asker asker, UUID office, String rule) {
        return rules.integer(office, rule, LocalDate.now(clock.withZone(asker.zone())));
    }
}
