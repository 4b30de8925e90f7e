package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.agents.Agents;
import id.pulih.clients.Nameless;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.supervision.SupervisionPolicy;
import id.pulih.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offices that can be visited and the people there. */
@Component
class Visited {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Offices offices;
    private final Agents agents;
    private final Nameless nameless;

    Visited(JdbcClient jdbc, Clock clock, Offices offices, Agents agents, Nameless nameless) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.offices = offices;
        this.agents = agents;
        this.nameless = nameless;
    }

    /** The own office first, then those below by name. */
    List<Office> offices(Asker asker) {
        return offices.all().stream()
                .filter(office -> SupervisionPolicy.mayAssist(asker, office) || SupervisionPolicy.maySupervise(asker, office))
                .sorted(java.util.Comparator.comparing((Office office) -> !office.id().equals(asker.office())).thenComparing(Office::name))
                .toList();
    }

    /** Notes where clients of the office could be recognised: offices above read it. */
    void needNameless(Asker asker, UUID office, Input input, String... fields) {
        for (String field : fields) {
            nameless.check(asker, office, input, field, input.typed(field));
        }
    }

    Office office(UUID office) {
        return offices.get(office);
    }

    /** Those who serve clients there today, by name. */
    List<Option> officers(UUID office) {
        return officers(office, List.of());
    }

    /** The same with those who are named already, whatever became of them. */
    List<Option> officers(UUID office, List<UUID> named) {
        return jdbc.sql("""
                select a.id, a.display_name from pulih.account a
                where a.office_id = :office and (a.id = any (:named) or a.disabled_at is null and exists (
                    select from pulih.role_held r where r.account_id = a.id and r.role = any (:roles)
                      and (r.from_day is null or r.from_day <= :today) and (r.until_day is null or r.until_day >= :today)))
                order by lower(a.display_name), a.id""")
                .param("office", office)
                .param("named", named.toArray(UUID[]::new))
                .param("roles", Role.CARE.stream().map(Coded::code).toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Option(row.getObject("id", UUID.class).toString(), row.getString("display_name")))
                .list();
    }

    /** By name where they work; nobody above learns who they are. */
    List<Option> agents(Asker asker, UUID office) {
        return !SupervisionPolicy.maySeeAgents(asker, office) ? List.of()
                : agents.all(asker).stream().map(agent -> new Option(agent.id().toString(), agent.name())).toList();
    }
}
