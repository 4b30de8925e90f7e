package id.pulih.agents;

import id.pulih.access.Asker;
import id.pulih.agents.internal.AgentRules;
import id.pulih.agents.internal.Lacking;
import id.pulih.audit.Audit;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which agent accompanies whom, as dated records. All methods join the caller's transaction, which holds the episode
 * locked; the agent is locked here, so that two assignments at the same moment cannot pass the limit together (R46, K14).
 */
@Component
public class Assignments {

    static final String INSERT = """
            insert into pulih.assignment (office_id, id, episode_id, agent_id, from_day, override_reason, assigned_by, assigned_at)
            values (:office, :id, :episode, :agent, :from, :reason, :by, :now)""";

    static final String INSERT_ENDING = """
            insert into pulih.assignment_ending (office_id, assignment_id, ended_on, reason, recorded_by, recorded_at)
            values (:office, :id, :endedOn, :reason, :by, :now)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Agents agents;
    private final AgentRules rules;

    public Assignments(JdbcClient jdbc, Clock clock, Audit audit, Agents agents, AgentRules rules) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.agents = agents;
        this.rules = rules;
    }

    private record Running(UUID id, UUID agentId, LocalDate fromDay) {}

    /**
     * Ends the present assignment of the episode the day before and begins the new one.
     *
     * @param input where a wrong first day is noted; it is checked here
     * @throws ProblemException agent-not-ready or agent-load, unless a head gives a reason; not-found for a foreign agent
     */
    public void assign(Asker asker, UUID episode, UUID client, Assigning wish, Input input) {
        lock(asker, wish.agent());
        AgentSummary agent = agents.get(asker, wish.agent());
        Optional<Running> present = running(asker, episode);
        if (present.isPresent() && present.get().agentId().equals(wish.agent())) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        present.filter(running -> wish.from().isBefore(running.fromDay())).ifPresent(running ->
                input.error("from", "before-present-agent", Dates.typed(wish.from()), Dates.typed(running.fromDay())));
        input.check();
        boolean overridden = refuseUnlessOverridden(asker, agent, client, wish);
        present.ifPresent(running -> end(asker, running.id(), wish.from().minusDays(1), "replaced"));
        insert(asker, episode, wish, overridden);
    }

    /** With the episode its assignment ends. */
    public void episodeEnded(Asker asker, UUID episode, LocalDate endedOn) {
        running(asker, episode).ifPresent(running -> end(asker, running.id(), endedOn, "episode-ended"));
    }

    /** Ends every assignment of an agent who leaves. */
    public void agentEnded(Asker asker, UUID agent, LocalDate endedOn) {
        jdbc.sql("""
                select s.id from pulih.assignment s
                 where s.office_id = :office and s.agent_id = :agent
                   and not exists (select from pulih.assignment_ending x where x.office_id = s.office_id and x.assignment_id = s.id)""")
                .param("office", asker.office())
                .param("agent", agent)
                .query(UUID.class)
                .list()
                .forEach(id -> end(asker, id, endedOn, "agent-ended"));
    }

    private void lock(Asker asker, UUID agent) {
        jdbc.sql("select id from pulih.agent where office_id = :office and id = :agent for update")
                .param("office", asker.office())
                .param("agent", agent)
                .query(UUID.class)
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    private Optional<Running> running(Asker asker, UUID episode) {
        return jdbc.sql("""
                select s.id, s.agent_id, s.from_day from pulih.assignment s
                 where s.office_id = :office and s.episode_id = :episode
                   and not exists (select from pulih.assignment_ending x where x.office_id = s.office_id and x.assignment_id = s.id)""")
                .param("office", asker.office())
                .param("episode", episode)
                .query(Running.class)
                .optional();
    }

    /** Returns whether a limit was passed by a head's decision. */
    private boolean refuseUnlessOverridden(Asker asker, AgentSummary agent, UUID client, Assigning wish) {
        Optional<ProblemException> refusal = refusal(asker, agent, client);
        if (refusal.isEmpty()) {
            return false;
        }
        if (wish.overrideReason() == null) {
            throw refusal.get();
        }
        if (!AgentPolicy.mayAssignBeyondTheRules(asker, asker.office())) {
            throw ProblemException.of(Problem.HEAD_REQUIRED);
        }
        return true;
    }

    private Optional<ProblemException> refusal(Asker asker, AgentSummary agent, UUID client) {
        if (!agent.ready()) {
            return Optional.of(Lacking.refusal(agent.lacking()));
        }
        var limits = rules.on(asker.office(), LocalDate.now(clock.withZone(asker.zone())));
        int others = otherClients(asker, agent.id(), client);
        return limits.hard() && others >= limits.clients()
                ? Optional.of(ProblemException.of(Problem.AGENT_LOAD, others, limits.clients()))
                : Optional.empty();
    }

    /** A second programme of the same client is no further client. */
    private int otherClients(Asker asker, UUID agent, UUID client) {
        return jdbc.sql("""
                select count(distinct e.client_id)
                  from pulih.assignment s join pulih.episode e on e.office_id = s.office_id and e.id = s.episode_id
                 where s.office_id = :office and s.agent_id = :agent and e.client_id <> :client
                   and not exists (select from pulih.assignment_ending x where x.office_id = s.office_id and x.assignment_id = s.id)
                   and not exists (select from pulih.episode_ending y where y.office_id = s.office_id and y.episode_id = s.episode_id)""")
                .param("office", asker.office())
                .param("agent", agent)
                .param("client", client)
                .query(Integer.class)
                .single();
    }

    private void insert(Asker asker, UUID episode, Assigning wish, boolean overridden) {
        jdbc.sql(INSERT)
                .param("office", asker.office())
                .param("id", wish.id())
                .param("episode", episode)
                .param("agent", wish.agent())
                .param("from", wish.from())
                .param("reason", overridden ? wish.overrideReason() : null)
                .param("by", asker.account())
                .param("now", now())
                .update();
        audit.record(asker, "agent-assigned", "episode", episode, "agent=" + wish.agent() + (overridden ? " override" : ""));
    }

    private void end(Asker asker, UUID assignment, LocalDate endedOn, String reason) {
        jdbc.sql(INSERT_ENDING)
                .param("office", asker.office())
                .param("id", assignment)
                .param("endedOn", endedOn)
                .param("reason", reason)
                .param("by", asker.account())
                .param("now", now())
                .update();
        audit.record(asker, "assignment-ended", "assignment", assignment, "reason=" + reason);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
