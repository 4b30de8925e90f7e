package id.pulih.agents;

import id.pulih.access.Asker;
import id.pulih.agents.internal.AgentRules;
import id.pulih.agents.internal.AgentRules.Limits;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Texts;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agents of the asker's own office, with readiness and load of today. */
@Component
public class Agents {

    private static final String SELECT = """
            select a.office_id, a.id, a.name_sealed, a.village_code, a.category,
                   (select count(*) from pulih.agent_criterion c
                     where c.office_id = a.office_id and c.agent_id = a.id) as criteria,
                   (select coalesce(sum(t.hours), 0) from pulih.agent_training t
                     where t.office_id = a.office_id and t.agent_id = a.id and t.held_on <= :today) as hours,
                   (select count(distinct t.topic) from pulih.agent_training t
                     where t.office_id = a.office_id and t.agent_id = a.id and t.held_on <= :today) as topics,
                   exists (select from pulih.agent_decree d
                     where d.office_id = a.office_id and d.agent_id = a.id and d.decided_on <= :today
                       and (d.expires_on is null or d.expires_on >= :today)) as decree,
                   (select count(distinct e.client_id)
                      from pulih.assignment s join pulih.episode e on e.office_id = s.office_id and e.id = s.episode_id
                     where s.office_id = a.office_id and s.agent_id = a.id
                       and not exists (select from pulih.assignment_ending x
                                        where x.office_id = s.office_id and x.assignment_id = s.id)
                       and not exists (select from pulih.episode_ending y
                                        where y.office_id = s.office_id and y.episode_id = s.episode_id)) as clients,
                   n.ended_on
              from pulih.agent a
              left join pulih.agent_ending n on n.office_id = a.office_id and n.agent_id = a.id
             where a.office_id = :office""";

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Vault vault;
    private final AgentRules rules;

    public Agents(JdbcClient jdbc, Work work, Clock clock, Vault vault, AgentRules rules) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.vault = vault;
        this.rules = rules;
    }

    /** @throws ProblemException not-found for an agent of another office */
    public AgentSummary get(Asker asker, UUID agent) {
        return some(asker, " and a.id = :agent", agent).stream().findFirst().orElseThrow(ProblemException.notFound());
    }

    /** By name, those who ended too. */
    public List<AgentSummary> all(Asker asker) {
        return some(asker, "", null).stream()
                .sorted(Comparator.comparing((AgentSummary agent) -> Texts.folded(agent.name())).thenComparing(AgentSummary::id))
                .toList();
    }

    /** The clients one agent may have in the asker's office today. */
    public int limit(Asker asker) {
        return rules.on(asker.office(), LocalDate.now(clock.withZone(asker.zone()))).clients();
    }

    private record Row(UUID officeId, UUID id, byte[] nameSealed, String villageCode, String category, int criteria,
            int hours, int topics, boolean decree, int clients, @Nullable LocalDate endedOn) {

        AgentSummary summary(String name, Limits limits) {
            List<String> lacking = lacking(limits);
            return new AgentSummary(officeId, id, name, villageCode, category, lacking.isEmpty(), lacking, clients, endedOn);
        }

        private List<String> lacking(Limits limits) {
            var lacking = new ArrayList<String>();
            note(lacking, criteria < limits.criteria(), "criteria");
            note(lacking, hours < limits.hours(), "training-hours");
            note(lacking, topics < limits.topics(), "training-topics");
            note(lacking, limits.decree() && !decree, "decree");
            note(lacking, endedOn != null, "ended");
            return List.copyOf(lacking);
        }

        private static void note(List<String> lacking, boolean lacks, String code) {
            if (lacks) {
                lacking.add(code);
            }
        }
    }

    private List<AgentSummary> some(Asker asker, String condition, @Nullable UUID agent) {
        if (!asker.cares()) {
            throw ProblemException.notFound().get();
        }
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return work.read(asker.own("care"), () -> {
            Limits limits = rules.on(asker.office(), today);
            var query = jdbc.sql(SELECT + condition).param("office", asker.office()).param("today", today);
            return (agent == null ? query : query.param("agent", agent)).query(Row.class).list().stream()
                    .map(row -> row.summary(name(row), limits))
                    .toList();
        });
    }

    private String name(Row row) {
        return String.valueOf(vault.officeKey(row.officeId()).open("agent.name." + row.id(), row.nameSealed()));
    }
}
