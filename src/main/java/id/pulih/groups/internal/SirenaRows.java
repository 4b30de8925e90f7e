package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episodes;
import id.pulih.groups.internal.Events.Listed;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row for each client of each counselling session, by case number and without a word about the person (R36). */
@Component
class SirenaRows {

    private final Events events;
    private final Episodes episodes;
    private final Clients clients;
    private final Conclusions conclusions;
    private final Sessions sessions;
    private final Naming naming;

    SirenaRows(Events events, Episodes episodes, Clients clients, Conclusions conclusions, Sessions sessions, Naming naming) {
        this.events = events;
        this.episodes = episodes;
        this.clients = clients;
        this.conclusions = conclusions;
        this.sessions = sessions;
        this.naming = naming;
    }

    /** @param only one session; null for all of the days */
    List<Map<String, String>> of(Asker asker, LocalDate from, LocalDate to, @Nullable UUID only, Ui ui) {
        var rows = new ArrayList<Map<String, String>>();
        for (Listed each : events.between(asker, from, to)) {
            Event event = each.event();
            if (event.kind().counselling() && event.concluded() && !event.cancelled() && (only == null || only.equals(event.id()))) {
                conclusions.of(asker, event).ifPresent(conclusion -> add(rows, asker, each, conclusion, ui));
            }
        }
        return rows;
    }

    private void add(List<Map<String, String>> rows, Asker asker, Listed each, Conclusion conclusion, Ui ui) {
        Map<String, String> session = session(asker, each, conclusion, ui);
        Map<UUID, String> ways = naming.ways(asker, each.event().id());
        for (Attended attended : conclusion.attended()) {
            ClientSummary client = clients.get(asker, episodes.own(asker, attended.episode()).client());
            var row = new HashMap<>(session);
            row.put("case-number", client.caseNumber());
            row.put("sex", ui.t("clients.sex." + client.sex()));
            row.put("birth-year", String.valueOf(client.birthYear()));
            row.put("attendance", ui.t("groups.state." + attended.state().code()));
            row.put("contract", Optional.ofNullable(ways.get(attended.episode())).map(way -> ui.t("groups.way." + way)).orElse(""));
            rows.add(row);
        }
    }

    private Map<String, String> session(Asker asker, Listed each, Conclusion conclusion, Ui ui) {
        Plan plan = each.plan();
        var row = new HashMap<String, String>();
        row.put("day", conclusion.day().toString());
        row.put("began", conclusion.beganAt().atZone(asker.zone()).toLocalTime().toString());
        row.put("office", asker.officeName());
        row.put("kind", ui.t("groups.kind." + each.event().kind().code()));
        row.put("theme", plan.theme());
        row.put("place", plan.place());
        row.put("counsellor", naming.leader(asker, plan));
        row.put("planned-minutes", String.valueOf(plan.minutes()));
        row.put("present", String.valueOf(conclusion.present()));
        row.put("action-plan", Optional.ofNullable(sessions.of(asker, each.event()).action()).orElse(""));
        row.put("session", each.event().id().toString());
        return row;
    }
}
