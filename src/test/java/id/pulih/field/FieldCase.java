package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.episodes.Cases;
import id.pulih.platform.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent of Sumbawa with a telephone and somebody to accompany, made for one test. */
public abstract class FieldCase extends Cases {

    protected static final LocalDate START = LocalDate.of(2026, 10, 1);

    @Autowired
    protected Enrolments enrolments;

    @Autowired
    protected Devices devices;

    @Autowired
    protected News news;

    @Autowired
    protected Askers askers;

    /** @param episode assigned to the agent since {@link #TODAY} */
    public record Companion(Phone phone, UUID agent, UUID episode) {}

    protected Companion companion() {
        UUID agent = agent();
        return new Companion(phone(agent), agent, accompanied(agent));
    }

    /** A running programme of a new client, assigned to the agent. */
    protected UUID accompanied(UUID agent) {
        UUID episode = episode(START);
        assertThat(assign(as("dewi"), episode, agent).status()).isLessThan(300);
        return episode;
    }

    protected Phone phone(UUID agent) {
        return Phone.enrol(port, enrolments.make(dewi(), agent).text(), clock);
    }

    protected Asker dewi() {
        return askers.of(Cast.person("dewi").id()).orElseThrow();
    }

    protected UUID office() {
        return Cast.office(Cast.SUMBAWA).id();
    }

    /** One number out of the tables of Sumbawa. */
    protected int count(String sql, UUID id) {
        return work.read(Scope.of(List.of(office()), null, "test"),
                () -> jdbc.sql(sql).param("office", office()).param("id", id).query(Integer.class).single());
    }

    protected int trail(String action, UUID subject) {
        return work.read(Scope.of(List.of(office()), null, "test"), () -> jdbc.sql(
                        "select count(*) from pulih.audit_entry where office_id = :office and action = :action and subject_id = :subject")
                .param("office", office())
                .param("action", action)
                .param("subject", subject)
                .query(Integer.class)
                .single());
    }
}
