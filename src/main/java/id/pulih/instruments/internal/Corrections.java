package id.pulih.instruments.internal;

import id.pulih.episodes.Episode;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is asked before a fact may correct another: it exists in the same episode and nothing has corrected it yet. */
@Component
public class Corrections {

    /** The tables of facts that are corrected here. */
    public enum Fact {
        ASSESSMENT,
        URINE_TEST
    }

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void check(Input input, Fact fact, Episode episode, @Nullable UUID amends) {
        if (amends != null && !stands(fact, episode, amends)) {
            input.error("amends", "unknown-reference", amends);
        }
    }

    /** @throws ProblemException already-corrected */
    public void requireUncorrected(Fact fact, Episode episode, @Nullable UUID amends) {
        if (amends != null && corrected(fact, episode, amends)) {
            throw ProblemException.of(Problem.ALREADY_CORRECTED);
        }
    }

    private boolean stands(Fact fact, Episode episode, UUID amended) {
        StatementSpec statement = switch (fact) {
            case ASSESSMENT -> jdbc.sql("select exists (select from pulih.assessment where office_id = :office and episode_id = :episode and id = :amended)");
            case URINE_TEST -> jdbc.sql("select exists (select from pulih.urine_test where office_id = :office and episode_id = :episode and id = :amended)");
        };
        return found(statement, episode, amended);
    }

    private boolean corrected(Fact fact, Episode episode, UUID amended) {
        StatementSpec statement = switch (fact) {
            case ASSESSMENT -> jdbc.sql("select exists (select from pulih.assessment where office_id = :office and episode_id = :episode and amends = :amended)");
            case URINE_TEST -> jdbc.sql("select exists (select from pulih.urine_test where office_id = :office and episode_id = :episode and amends = :amended)");
        };
        return found(statement, episode, amended);
    }

    private static boolean found(StatementSpec statement, Episode episode, UUID amended) {
        return statement.param("office", episode.office())
                .param("episode", episode.id())
                .param("amended", amended)
                .query(Boolean.class)
                .single();
    }
}
