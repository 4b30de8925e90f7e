package id.pulih.agents;

import id.pulih.access.Asker;
import id.pulih.agents.internal.AgentRules;
import id.pulih.agents.internal.AgentRules.Limits;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Texts;
import id.pulih.platform.Work;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
                   coalesce(t.hours, 0) as hours, coalesce(t.topics, 0) as topics,
                   exists (select from pulih.agent_decree d
                     where d.office_id = a.office_id and d.agent_id = a.id and d.decided_on <= :today
                       and (d.expires_on is null or d.expires_on >= :today)) as decree,
                   coalesce(k.clients, 0) as clients,
                   n.ended_on
              from pulih.agent a
              left join pulih.agent_ending n on n.office_id = a.office_id and n.agent_id = a.id
              left join (select x.agent_id, sum(x.hours) as hours, count(distinct x.topic) as topics from pulih.agent_training x
                          where x.office_id = :office and x.held_on <= :today group by x.agent_id) t on t.agent_id = a.id
              left join (select r.agent_id, count(distinct r.client_id) as clients from pulih.running_programme r
                          where r.office_id = :office group by r.agent_id) k on k.agent_id = a.id
             where a.office_id = :office""";

    private static final int PAGE = 50;

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

    /** What one is called; @throws ProblemException not-found for an agent of another office */
    public String name(Asker asker, UUID agent) {
        if (!AgentPolicy.mayRead(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        return work.read(asker.own("care"), () -> jdbc.sql("select name_sealed from pulih.agent where office_id = :office and id = :agent")
                .param("office", asker.office())
                .param("agent", agent)
                .query(byte[].class)
                .optional()
                .map(sealed -> String.valueOf(vault.officeKey(asker.office()).open("agent.name." + agent, sealed)))
                .orElseThrow(ProblemException.notFound()));
    }

    /** By name, those who ended too. */
    public List<AgentSummary> all(Asker asker) {
        return some(asker, "", null).stream()
                .sorted(Comparator.comparing((AgentSummary agent) -> Texts.folded(agent.name())).thenComparing(AgentSummary::id))
                .toList();
    }

    /** Those at work or those who ended, by village: names are sealed and cannot be sorted by the database. */
    public Slice<AgentSummary> page(Asker asker, boolean ended, Seek from) {
        return Slice.of(rows(asker, query -> query.param("ended", ended).param("village", from.code(0)).param("id", from.id(1)).param("limit", PAGE + 1), """
                 and (n.ended_on is not null) = :ended and (a.village_code, a.id) > (:village, :id)
                order by a.village_code, a.id limit :limit"""), PAGE, from, agent -> List.of(agent.villageCode(), agent.id()));
    }

    /** Where {@link #page} goes on. */
    public static Seek after(String text) {
        return Seek.read(text, Seek.Key.CODE_UP, Seek.Key.ID_UP);
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

    private List<AgentSummary> some(Asker asker, String narrowed, @Nullable UUID agent) {
        return rows(asker, query -> agent == null ? query : query.param("agent", agent), narrowed);
    }

    private List<AgentSummary> rows(Asker asker, UnaryOperator<JdbcClient.StatementSpec> parameters, String condition) {
        if (!AgentPolicy.mayRead(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return work.read(asker.own("care"), () -> {
            Limits limits = rules.on(asker.office(), today);
            var query = jdbc.sql(SELECT + condition).param("office", asker.office()).param("today", today);
            List<Row> rows = parameters.apply(query).query(Row.class).list();
            if (rows.isEmpty()) {
                return List.of();
            }
            SealingKey key = vault.officeKey(asker.office());
            return rows.stream()
                    .map(row -> row.summary(String.valueOf(key.open("agent.name." + row.id(), row.nameSealed())), limits))
                    .toList();
        });
    }
}
