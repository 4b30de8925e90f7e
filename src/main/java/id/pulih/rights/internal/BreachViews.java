package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.offices.Offices;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of breaches ready to show. */
@Component
class BreachViews {

    private final Clock clock;
    private final Offices offices;
    private final BreachStore store;
    private final BreachQueries queries;

    BreachViews(Clock clock, Offices offices, BreachStore store, BreachQueries queries) {
        this.clock = clock;
        this.offices = offices;
        this.store = store;
        this.queries = queries;
    }

    Instant now() {
        return clock.instant();
    }

    BreachesPage all(Asker asker, Form form) {
        List<Option> reach = offices.all().stream()
                .filter(office -> asker.offices().contains(office.id()))
                .map(office -> new Option(office.id().toString(), office.name()))
                .toList();
        return new BreachesPage(store.all(asker).stream().map(each -> new BreachesPage.Line(each, Countdown.of(each.dueAt(), now()))).toList(),
                reach, form);
    }

    /** The form as it opens: noticed now, about the day before. */
    Form opened(Asker asker) {
        return Form.of(Map.of("id", Ids.next().toString(), "noticedAt", typed(asker, now()), "to", typed(asker, now()),
                "from", typed(asker, now().minusSeconds(86_400))));
    }

    BreachPage page(Asker asker, Breach breach, @Nullable Form form) {
        var values = new HashMap<String, String>();
        BreachStore.SECTIONS.forEach(section -> values.put(section, breach.text(section)));
        return new BreachPage(breach, Countdown.of(breach.dueAt(), now()), draft(asker, breach), form == null ? Form.of(values) : form);
    }

    BreachDraft draft(Asker asker, Breach breach) {
        return queries.draft(asker, breach);
    }

    private static String typed(Asker asker, Instant at) {
        ZonedDateTime local = at.atZone(asker.zone());
        return Dates.typed(local.toLocalDate()) + " " + DateTimeFormatter.ofPattern("HH:mm").format(local);
    }
}
