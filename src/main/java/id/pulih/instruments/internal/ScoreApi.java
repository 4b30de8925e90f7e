package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.instruments.AnswerSheet;
import id.pulih.instruments.Instrument;
import id.pulih.instruments.Scoring;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /instruments/…/score}: scores and stores nothing. */
@RestController
class ScoreApi {

    private final Asking asking;
    private final Work work;
    private final Clock clock;
    private final AnswerSheets sheets;
    private final Scoring scoring;

    ScoreApi(Asking asking, Work work, Clock clock, AnswerSheets sheets, Scoring scoring) {
        this.asking = asking;
        this.work = work;
        this.clock = clock;
        this.sheets = sheets;
        this.scoring = scoring;
    }

    @PostMapping("/api/v1/instruments/whoqol-bref/score")
    JsonNode whoqol(@RequestBody JsonNode json) {
        return score(Instrument.WHOQOL_BREF, JsonInput.of(json));
    }

    @PostMapping("/api/v1/instruments/urica/score")
    JsonNode urica(@RequestBody JsonNode json) {
        return score(Instrument.URICA, JsonInput.of(json));
    }

    private JsonNode score(Instrument instrument, Input input) {
        Asker asker = asking.now();
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return work.read(asker.own("care"), () -> {
            AnswerSheet sheet = sheets.read(input, instrument, asker, today);
            if (sheet.answers().isEmpty()) {
                input.error("answers", "required");
            }
            input.check();
            return scoring.json(sheet, asker.office(), today);
        });
    }
}
