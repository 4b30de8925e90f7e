package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.clients.Identity;
import id.pulih.episodes.Episode;
import id.pulih.letters.Draft;
import id.pulih.letters.DraftBuilder;
import id.pulih.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reports on home visits I and II and on the end, for the office's own head. In Indonesian. */
@Component
class CareLetters {

    private final Clients clients;
    private final Words words;
    private final Clock clock;

    CareLetters(Clients clients, Words words, Clock clock) {
        this.clients = clients;
        this.words = words;
        this.clock = clock;
    }

    Draft visit(Asker asker, Episode episode, VisitNumber number, Map<String, String> form) {
        DraftBuilder draft = begun(asker, episode, "visit-report", say("continuedcare.letter.visit", number.roman()))
                .fact(say("continuedcare.occurredAt"), form.get("occurredAt"))
                .fact(say("continuedcare.condition"), say("continuedcare.condition." + form.get("condition")))
                .grid(List.of(say("continuedcare.area"), say("continuedcare.course")),
                        ProgressForm.AREAS.stream().map(area -> List.of(say("continuedcare." + area), say("continuedcare.course." + form.get(area)))).toList());
        ProgressForm.WORDS.forEach(field -> draft.fact(say("continuedcare." + field), form.get(field)));
        return draft.of("episode", episode.id(), episode.client());
    }

    Draft report(Asker asker, Episode episode, FinalReport report) {
        DraftBuilder draft = begun(asker, episode, "termination-report", say("continuedcare.letter.report"));
        if (report.text() != null) {
            report.text().lines().forEach(draft::paragraph);
        }
        if (!report.missing().isEmpty()) {
            draft.paragraph(say("continuedcare.letter.missing")).numbered(report.missing().stream().map(code -> say("continuedcare.missing." + code)).toList());
        }
        return draft.of("episode", episode.id(), episode.client());
    }

    private DraftBuilder begun(Asker asker, Episode episode, String kind, String about) {
        Identity client = clients.identity(asker, episode.client());
        return Draft.on(LocalDate.now(clock.withZone(asker.zone())), kind, about)
                .to(say("continuedcare.letter.to", asker.officeName()))
                .fact(say("continuedcare.letter.name"), client.name())
                .fact(say("continuedcare.letter.case-number"), client.caseNumber());
    }

    private String say(String key, Object... args) {
        return words.say(Words.INDONESIAN, key, args);
    }
}
