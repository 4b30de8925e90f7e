package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of a referral, step by step. All join the caller's transaction. */
@Component
public class StepRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    StepRows(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** @param words reason or feedback, opened for those who serve the client */
    public record Step(UUID id, String state, String cause, LocalDate day, @Nullable UUID consent, @Nullable UUID letter,
            @Nullable String words, String recordedBy) {}

    /** Oldest first. */
    List<Step> of(Asker asker, UUID referral, UUID client) {
        SealingKey key = vault.clientKey(asker.office(), client);
        return jdbc.sql("""
                select s.id, s.state, s.cause, s.day, s.consent_id, s.letter_id, s.words_sealed, a.display_name
                from pulih.referral_step s join pulih.account a on a.id = s.recorded_by
                where s.office_id = :office and s.referral_id = :id order by s.number""")
                .param("office", asker.office())
                .param("id", referral)
                .query((row, n) -> new Step(row.getObject("id", UUID.class), row.getString("state"), row.getString("cause"),
                        row.getObject("day", LocalDate.class), row.getObject("consent_id", UUID.class), row.getObject("letter_id", UUID.class),
                        key.open(place(row.getObject("id", UUID.class)), row.getBytes("words_sealed")), row.getString("display_name")))
                .list();
    }

    /** A step to be appended after so many others. */
    record NewStep(UUID id, int after, String state, String cause, LocalDate day, @Nullable String words, @Nullable UUID consent,
            @Nullable UUID letter) {}

    /** @throws ProblemException referral-moved-on when somebody has recorded another step meanwhile */
    void append(Asker asker, UUID referral, UUID client, NewStep step) {
        try {
            jdbc.sql("""
                    insert into pulih.referral_step (office_id, id, referral_id, number, state, cause, day, consent_id, letter_id, words_sealed,
                        recorded_by, recorded_at)
                    values (:office, :id, :referral, :number, :state, :cause, :day, :consent, :letter, :words, :account, :now)""")
                    .param("office", asker.office())
                    .param("id", step.id())
                    .param("referral", referral)
                    .param("number", step.after() + 1)
                    .param("state", step.state())
                    .param("cause", step.cause())
                    .param("day", step.day())
                    .param("consent", step.consent())
                    .param("letter", step.letter())
                    .param("words", vault.clientKey(asker.office(), client).seal(place(step.id()), step.words()))
                    .param("account", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.REFERRAL_MOVED_ON);
        }
    }

    private static String place(UUID step) {
        return "referral_step.words." + step;
    }
}
