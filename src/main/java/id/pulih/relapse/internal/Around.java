package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.referrals.Referral;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands around an event: its referrals, the client's village and what it did to the programme. */
@Component
class Around {

    private final JdbcClient jdbc;
    private final Clients clients;
    private final EventWrites writes;
    private final Onward onward;
    private final ProgrammeSteps steps;

    Around(JdbcClient jdbc, Clients clients, EventWrites writes, Onward onward, ProgrammeSteps steps) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.writes = writes;
        this.onward = onward;
        this.steps = steps;
    }

    LocalDate today(Asker asker) {
        return writes.today(asker);
    }

    List<Referral> referrals(Asker asker, Episode episode, Event event) {
        return onward.of(asker, episode, event);
    }

    String step(Episode episode, LocalDate today) {
        return steps.step(episode, today);
    }

    String village(Asker asker, Episode episode) {
        return jdbc.sql("select name from pulih.area where code = :code")
                .param("code", clients.get(asker, episode.client()).villageCode())
                .query(String.class)
                .optional()
                .orElse("");
    }

    EventPage.@Nullable Done confirmed(Asker asker, Event event) {
        return jdbc.sql("""
                select p.step, p.from_day, a.display_name as by_name
                from pulih.relapse_programme p join pulih.account a on a.id = p.confirmed_by
                where p.office_id = :office and p.event_id = :event""")
                .param("office", asker.office())
                .param("event", event.id())
                .query((row, n) -> new EventPage.Done(row.getString("step"), row.getObject("from_day", LocalDate.class), row.getString("by_name")))
                .optional()
                .orElse(null);
    }
}
