package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.groups.EventKind;
import id.pulih.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may lead: those who serve clients here, and agents who are ready (R19); group counselling only counsellors (R50). */
@Component
class Leaders {

    private static final List<String> CARE = List.of("officer", "counsellor", "section-head", "division-head", "office-head");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Agents agents;

    Leaders(JdbcClient jdbc, Clock clock, Agents agents) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.agents = agents;
    }

    /** Accounts first, by name. */
    List<Option> of(Asker asker, EventKind kind) {
        var all = new ArrayList<>(accounts(asker, kind.counselling() ? List.of("counsellor") : CARE));
        if (!kind.counselling()) {
            ready(asker).forEach(agent -> all.add(new Option("agent:" + agent.id(), agent.name())));
        }
        return all;
    }

    List<AgentSummary> ready(Asker asker) {
        return agents.all(asker).stream().filter(agent -> agent.ready() && agent.endedOn() == null).toList();
    }

    /** Also of somebody who has left since. */
    String name(Asker asker, Plan plan) {
        if (plan.account() != null) {
            return jdbc.sql("select display_name from pulih.account where id = :id").param("id", plan.account()).query(String.class).optional().orElse("");
        }
        return plan.agent() == null ? "" : agents.get(asker, plan.agent()).name();
    }

    private List<Option> accounts(Asker asker, List<String> roles) {
        return jdbc.sql("""
                select a.id, a.display_name from pulih.account a
                where a.office_id = :office and a.disabled_at is null and exists (
                    select from pulih.role_held r where r.account_id = a.id and r.role = any (:roles)
                      and (r.from_day is null or r.from_day <= :today) and (r.until_day is null or r.until_day >= :today))
                order by lower(a.display_name), a.id""")
                .param("office", asker.office())
                .param("roles", roles.toArray(String[]::new))
                .param("today", LocalDate.now(clock.withZone(asker.zone())))
                .query((row, n) -> new Option("account:" + row.getObject("id", UUID.class), row.getString("display_name")))
                .list();
    }
}
