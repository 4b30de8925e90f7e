package id.pulih.instruments.internal;

import id.pulih.episodes.Episode;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked before a fact may correct another: it exists in the same episode and nothing has corrected it yet. */
@Component
public class Corrections {

    /** The tables of facts that are corrected here. */
    public enum Fact {
        ASSESSMENT("pulih.assessment"),
        URINE_TEST("pulih.urine_test");

        private final String table;

        Fact(String table) {
            this.table = table;
        }
    }

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void check(Input input, Fact fact, Episode episode, @Nullable UUID amends) {
        if (amends != null && !exists(fact, "id", episode, amends)) {
            input.error("amends", "unknown-reference", amends);
        }
    }

    /** @throws ProblemException already-corrected */
    public void requireUncorrected(Fact fact, Episode episode, @Nullable UUID amends) {
        if (amends != null && exists(fact, "amends", episode, amends)) {
            throw ProblemException.of(Problem.ALREADY_CORRECTED);
        }
    }

    private boolean exists(Fact fact, String column, Episode episode, UUID amends) {
        return jdbc.sql("select exists (select from %s where office_id = :office and episode_id = :episode and %s = :amends)"
                        .formatted(fact.table, column))
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("amends", amends)
                .query(Boolean.class)
                .single();
    }
}
