package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.Assessment;
import id.pulih.instruments.Instrument;
import id.pulih.instruments.WhoqolBref;
import id.pulih.instruments.Wordings;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the entry pages of questionnaires and urine tests open with. */
@Component
class AnswerForms {

    private final Clock clock;
    private final Clients clients;
    private final Episodes episodes;
    private final Wordings wordings;

    AnswerForms(Clock clock, Clients clients, Episodes episodes, Wordings wordings) {
        this.clock = clock;
        this.clients = clients;
        this.episodes = episodes;
        this.wordings = wordings;
    }

    Heading heading(Asker asker, Episode episode) {
        return Heading.of(episode, clients.get(asker, episode.client()));
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    /** What every new form opens with: its id, today, and the moment that is due. */
    Map<String, String> opening(Asker asker, Episode episode, String kind) {
        var values = new HashMap<String, String>();
        values.put("id", Ids.next().toString());
        values.put("takenOn", Dates.typed(today(asker)));
        values.put("moment", dueMoment(asker, episode, kind));
        return values;
    }

    /** The measurement that is owed now; one in between when none is; nothing where the programme asks for none at all. */
    private String dueMoment(Asker asker, Episode episode, String kind) {
        List<Duty> duties = episodes.duties(asker, episode).stream().filter(duty -> duty.kind().equals(kind)).toList();
        return duties.stream()
                .filter(duty -> !duty.upcoming() && List.of("due", "late").contains(duty.state()) && duty.moment() != null)
                .map(duty -> String.valueOf(duty.moment()))
                .findFirst()
                .orElse(duties.isEmpty() ? "" : "interim");
    }

    Form blank(Asker asker, Episode episode, Instrument instrument) {
        var values = opening(asker, episode, instrument.code());
        values.put("instrument", instrument.code());
        return Form.of(values);
    }

    /** The form of a correction: everything of the stored one under a new id, the reason still empty. */
    Form filled(Assessment stored) {
        var values = new HashMap<String, String>();
        values.put("id", Ids.next().toString());
        values.put("amends", stored.id().toString());
        values.put("instrument", stored.instrument().code());
        values.put("version", stored.version());
        values.put("moment", stored.moment());
        values.put("takenOn", Dates.typed(stored.takenOn()));
        stored.answers().forEach((item, option) -> values.put("answers." + item, option.toString()));
        stored.missingReasons().forEach((item, reason) -> values.put("missingReasons." + item, reason));
        values.put("method", stored.scores().path("method").asString(""));
        values.put("missingRule", stored.scores().path("missingRule").asString(""));
        if (stored.instrument() == Instrument.WHOQOL_BREF && !stored.preReversedItems().equals(
                WhoqolBref.standard().version(stored.version()).orElseThrow().preReversedItems())) {
            int place = 0;
            for (Integer item : stored.preReversedItems()) {
                values.put("preReversedItems." + place++, item.toString());
            }
        }
        return Form.of(values);
    }

    AnswerPage page(Asker asker, Heading heading, Instrument instrument, Form form, @Nullable ScoreView scores,
            @Nullable UUID corrected, @Nullable ProblemException problem) {
        return new AnswerPage(heading, instrument, form, rows(asker.locale(), instrument, form), scores, corrected, problem);
    }

    private List<AnswerPage.Row> rows(Locale locale, Instrument instrument, Form form) {
        String named = form.value("version");
        String version = instrument.versions().contains(named) ? named : instrument.versions().getFirst();
        Map<Integer, String> wording = wordings.of(instrument.code(), version, locale.getLanguage());
        boolean english = locale.getLanguage().equals("en");
        var facets = new HashMap<Integer, WhoqolBref.Item>();
        if (instrument == Instrument.WHOQOL_BREF) {
            WhoqolBref.standard().items().forEach(item -> facets.put(item.number(), item));
        }
        var rows = new ArrayList<AnswerPage.Row>();
        for (Integer item : instrument.items(version)) {
            WhoqolBref.Item facet = facets.get(item);
            String name = facet == null ? null : english ? facet.facet().en() : facet.facet().id();
            boolean open = form.value("answers." + item).isBlank();
            boolean asking = open && (form.failed() || !form.value("missingReasons." + item).isBlank());
            rows.add(new AnswerPage.Row(item, wording.getOrDefault(item, name), facet == null ? "agreement" : facet.scale().code(), asking));
        }
        return rows;
    }
}
