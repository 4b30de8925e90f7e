package id.pulih.agents.internal;

import id.pulih.access.Asker;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.agents.internal.AgentCard.AssignmentRow;
import id.pulih.agents.internal.AgentCard.DecreeRow;
import id.pulih.agents.internal.AgentCard.TrainingRow;
import id.pulih.audit.Audit;
import id.pulih.offices.Area;
import id.pulih.offices.Areas;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.vault.Vault;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of agents for their pages and the API. */
@Component
class AgentQueries {

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;
    private final Vault vault;
    private final Areas areas;
    private final Agents agents;

    AgentQueries(JdbcClient jdbc, Work work, Audit audit, Vault vault, Areas areas, Agents agents) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.vault = vault;
        this.areas = areas;
        this.agents = agents;
    }

    List<AgentSummary> all(Asker asker) {
        return agents.all(asker);
    }

    Slice<AgentSummary> page(Asker asker, boolean ended, Seek from) {
        return agents.page(asker, ended, from);
    }

    /** The clients one agent may have. */
    int limit(Asker asker) {
        return agents.limit(asker);
    }

    /** Opens the telephone number, therefore it leaves an entry in the trail. */
    AgentCard card(Asker asker, UUID agent) {
        return work.write(asker.own("care"), () -> {
            AgentSummary summary = agents.get(asker, agent);
            audit.record(asker, "agent-read", "agent", agent, "");
            return new AgentCard(summary, phone(asker, agent),
                    areas.find(summary.villageCode()).map(Area::fullName).orElse(summary.villageCode()),
                    decrees(asker, agent), training(asker, agent), criteria(asker, agent), assignments(asker, agent),
                    endingReason(asker, agent));
        });
    }

    /** The last day on which each agent's decree holds; agents without a decree or an end of it are absent. */
    Map<UUID, LocalDate> expiries(Asker asker) {
        record Expiry(UUID agentId, @Nullable LocalDate expiresOn) {}
        var last = new HashMap<UUID, LocalDate>();
        work.read(asker.own("care"), () -> jdbc.sql("""
                select d.agent_id, case when bool_or(d.expires_on is null) then null else max(d.expires_on) end as expires_on
                  from pulih.agent_decree d where d.office_id = :office group by d.agent_id""")
                .param("office", asker.office())
                .query(Expiry.class)
                .list())
                .stream().filter(row -> row.expiresOn() != null).forEach(row -> last.put(row.agentId(), row.expiresOn()));
        return last;
    }

    /** The names of villages by code, in one statement. */
    Map<String, String> villages(List<AgentSummary> agents) {
        var names = new HashMap<String, String>();
        work.read(Scope.none(), () -> jdbc.sql("select code, name, level, parent_code as parent, full_name from pulih.area where code = any (:codes)")
                .param("codes", agents.stream().map(AgentSummary::villageCode).distinct().toArray(String[]::new))
                .query(Area.class)
                .list())
                .forEach(area -> names.put(area.code(), area.name()));
        return names;
    }

    /** The letters an agent meets. */
    List<String> criteria(Asker asker, UUID agent) {
        return work.read(asker.own("care"), () -> of(asker, agent,
                "select letter from pulih.agent_criterion where office_id = :office and agent_id = :agent order by letter")
                .query(String.class).list());
    }

    private String phone(Asker asker, UUID agent) {
        byte[] sealed = of(asker, agent, "select phone_sealed from pulih.agent where office_id = :office and id = :agent")
                .query(byte[].class).single();
        return String.valueOf(vault.officeKey(asker.office()).open("agent.phone." + agent, sealed));
    }

    private List<DecreeRow> decrees(Asker asker, UUID agent) {
        return of(asker, agent, """
                select number, decided_on, signed_by, expires_on from pulih.agent_decree
                 where office_id = :office and agent_id = :agent order by decided_on desc, id desc""").query(DecreeRow.class).list();
    }

    private List<TrainingRow> training(Asker asker, UUID agent) {
        return of(asker, agent, """
                select topic, hours, held_on from pulih.agent_training
                 where office_id = :office and agent_id = :agent order by held_on, topic, id""").query(TrainingRow.class).list();
    }

    private List<AssignmentRow> assignments(Asker asker, UUID agent) {
        return of(asker, agent, """
                select s.episode_id, e.client_id, c.case_number, c.alias, s.from_day, x.ended_on, x.reason, x.assignment_id is null as running
                  from pulih.assignment s
                  join pulih.episode e on e.office_id = s.office_id and e.id = s.episode_id
                  join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
                  left join pulih.assignment_ending x on x.office_id = s.office_id and x.assignment_id = s.id
                 where s.office_id = :office and s.agent_id = :agent
                 order by x.assignment_id is not null, s.from_day desc, s.id""").query(AssignmentRow.class).list();
    }

    private @Nullable String endingReason(Asker asker, UUID agent) {
        return of(asker, agent, "select reason from pulih.agent_ending where office_id = :office and agent_id = :agent")
                .query(String.class).optional().orElse(null);
    }

    private JdbcClient.StatementSpec of(Asker asker, UUID agent, String sql) {
        return jdbc.sql(sql).param("office", asker.office()).param("agent", agent);
    }
}
