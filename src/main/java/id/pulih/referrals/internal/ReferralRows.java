package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.referrals.NewReferral;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that write referrals. All join the caller's transaction. */
@Component
public class ReferralRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft; the caller answers for the episode. */
    public void insert(Asker asker, UUID episode, NewReferral wish) {
        jdbc.sql("""
                insert into pulih.referral (office_id, id, episode_id, kind, reason_code, origin_kind, origin_id, resource_id, drafted_by, drafted_at)
                values (:office, :id, :episode, :kind, :reason, :originKind, :originId, :resource, :account, :now)""")
                .param("office", asker.office())
                .param("id", wish.id())
                .param("episode", episode)
                .param("kind", wish.kind().code())
                .param("reason", wish.reasonCode())
                .param("originKind", wish.originKind())
                .param("originId", wish.originId())
                .param("resource", wish.resource())
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }
}
