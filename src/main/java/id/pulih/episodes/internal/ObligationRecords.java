package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Duty;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exceptions from obligations. All join the caller's transaction. */
@Component
public class ObligationRecords {

    private static final Set<String> OPEN = Set.of("due", "late", "missed");

    private final JdbcClient jdbc;
    private final Clock clock;

    public ObligationRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The wish to mark an obligation refused or impossible. */
    public record Exempting(UUID obligation, String kind, String reason) {

        public static Exempting read(UUID obligation, Input input) {
            return new Exempting(obligation, input.needCode("kind", ExceptionKind.class).code(), input.needText("reason", 500));
        }
    }

    public LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    /** False when it was marked exactly so before. */
    public boolean exempt(Asker asker, Exempting wish, List<Duty> duties) {
        Duty duty = duties.stream().filter(each -> each.id().equals(wish.obligation())).findFirst().orElseThrow(ProblemException.notFound());
        if (duty.state().equals(wish.kind()) && wish.reason().equals(duty.exceptionReason())) {
            return false;
        }
        if (!OPEN.contains(duty.state())) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        jdbc.sql("""
                insert into pulih.obligation_exception (office_id, obligation_id, kind, reason, recorded_by, recorded_at)
                values (:office, :id, :kind, :reason, :by, :now)""")
                .param("office", asker.office())
                .param("id", wish.obligation())
                .param("kind", wish.kind())
                .param("reason", wish.reason())
                .param("by", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        return true;
    }
}
