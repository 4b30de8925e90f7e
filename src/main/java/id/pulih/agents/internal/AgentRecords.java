package id.pulih.agents.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The statements that write agents. All join the caller's transaction. */
@Component
public class AgentRecords {

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;
    private final Vault vault;

    public AgentRecords(NamedParameterJdbcTemplate jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    public LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    public void insert(Asker asker, NewAgent agent) {
        var key = vault.officeKey(asker.office());
        jdbc.update("""
                insert into pulih.agent (office_id, id, name_sealed, phone_sealed, village_code, category, version, registered_by, registered_at)
                values (:office, :agent, :name, :phone, :village, :category, 1, :by, :now)""",
                by(asker, agent.id()).addValue("name", key.seal("agent.name." + agent.id(), agent.name()))
                        .addValue("phone", key.seal("agent.phone." + agent.id(), agent.phone()))
                        .addValue("village", agent.villageCode())
                        .addValue("category", agent.category().code()));
        if (agent.decree() != null) {
            insert(asker, agent.id(), Ids.next(), agent.decree());
        }
        agent.training().forEach(each -> insert(asker, agent.id(), Ids.next(), each));
        insert(asker, agent.id(), agent.criteria());
    }

    public void insert(Asker asker, UUID agent, UUID id, Decree decree) {
        jdbc.update("""
                insert into pulih.agent_decree (office_id, id, agent_id, number, decided_on, signed_by, expires_on, recorded_by, recorded_at)
                values (:office, :id, :agent, :number, :date, :signedBy, :expires, :by, :now)""",
                by(asker, agent).addValue("id", id)
                        .addValue("number", decree.number())
                        .addValue("date", decree.date())
                        .addValue("signedBy", decree.signedBy())
                        .addValue("expires", decree.expiresOn()));
    }

    public void insert(Asker asker, UUID agent, UUID id, Training training) {
        jdbc.update("""
                insert into pulih.agent_training (office_id, id, agent_id, topic, hours, held_on, recorded_by, recorded_at)
                values (:office, :id, :agent, :topic, :hours, :date, :by, :now)""",
                by(asker, agent).addValue("id", id)
                        .addValue("topic", training.topic().code())
                        .addValue("hours", training.hours())
                        .addValue("date", training.date()));
    }

    /** A criterion once met stays met; one named again is passed over. */
    public void insert(Asker asker, UUID agent, Set<String> letters) {
        jdbc.batchUpdate("""
                insert into pulih.agent_criterion (office_id, agent_id, letter, recorded_by, recorded_at)
                values (:office, :agent, :letter, :by, :now) on conflict do nothing""",
                letters.stream().map(letter -> by(asker, agent).addValue("letter", letter)).toArray(SqlParameterSource[]::new));
    }

    public void insert(Asker asker, UUID agent, AgentEnding ending) {
        jdbc.update("""
                insert into pulih.agent_ending (office_id, agent_id, ended_on, reason, recorded_by, recorded_at)
                values (:office, :agent, :endedOn, :reason, :by, :now)""",
                by(asker, agent).addValue("endedOn", ending.endedOn()).addValue("reason", ending.reason()));
    }

    /** Nobody assigns or ends this agent until the present transaction is over. */
    public void lock(Asker asker, UUID agent) {
        if (jdbc.queryForList("select id from pulih.agent where office_id = :office and id = :agent for update", by(asker, agent), UUID.class)
                .isEmpty()) {
            throw ProblemException.notFound().get();
        }
    }

    private MapSqlParameterSource by(Asker asker, UUID agent) {
        return new MapSqlParameterSource("office", asker.office())
                .addValue("agent", agent)
                .addValue("by", asker.account())
                .addValue("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
    }
}
