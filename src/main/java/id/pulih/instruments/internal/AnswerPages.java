package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.AnswerSheet;
import id.pulih.instruments.AssessmentStore;
import id.pulih.instruments.Instrument;
import id.pulih.instruments.Scoring;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the entry pages of both questionnaires do; the addresses are in {@link AssessmentPages}. */
@Component
class AnswerPages {

    static final String FORM = "instruments/answers.jte";

    /** Scores of answers that need not be complete. */
    @Component
    record Preview(AnswerSheets sheets, Scoring scoring) {

        /** Null when nothing was answered yet. Wrong fields are left out here; they are told at saving. */
        @Nullable ScoreView of(Input input, Instrument instrument, Asker asker, LocalDate day) {
            AnswerSheet sheet = sheets.read(input, instrument, asker, day);
            return sheet.answers().isEmpty()
                    ? null
                    : ScoreView.of(scoring.json(sheet, asker.office(), day), scoring.goodFrom(asker.office(), day));
        }
    }

    private final Work work;
    private final Pages pages;
    private final Episodes episodes;
    private final AssessmentStore store;
    private final AnswerForms forms;
    private final Preview preview;

    AnswerPages(Work work, Pages pages, Episodes episodes, AssessmentStore store, AnswerForms forms, Preview preview) {
        this.work = work;
        this.pages = pages;
        this.episodes = episodes;
        this.store = store;
        this.forms = forms;
        this.preview = preview;
    }

    ResponseEntity<byte[]> blank(Asker asker, UUID id, Instrument instrument) {
        return work.read(asker.own("care"), () -> {
            var episode = episodes.open(asker, id);
            Form form = forms.blank(asker, episode, instrument);
            return pages.show(FORM, forms.page(asker, forms.heading(asker, episode), instrument, form, null, null, null));
        });
    }

    /** The scores so far, as a piece of the page. */
    ResponseEntity<byte[]> preview(Asker asker, UUID id, Instrument instrument, Input input) {
        return work.read(asker.own("care"), () -> {
            episodes.own(asker, id);
            ScoreView scores = preview.of(input, instrument, asker, forms.today(asker));
            return pages.show("instruments/preview.jte", new PreviewPage(scores));
        });
    }

    /** Saves, or only calculates when that button was pressed: a way to see the scores without script. */
    ResponseEntity<byte[]> submit(Asker asker, UUID id, Instrument instrument, @Nullable UUID corrected, Input input) {
        Heading heading = work.read(asker.own("care"), () -> forms.heading(asker, episodes.own(asker, id)));
        if (input.has("hitung")) {
            return pages.show(FORM, page(asker, heading, instrument, corrected, Form.again(input), null));
        }
        try {
            UUID stored = work.write(asker.own("care"), () -> store.record(asker, id, input)).id();
            return pages.to(heading.home() + "/pengukuran/" + stored);
        } catch (InvalidInput e) {
            return pages.again(FORM, page(asker, heading, instrument, corrected, Form.again(e), null));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), FORM,
                    page(asker, heading, instrument, corrected, Form.again(input), e));
        }
    }

    private AnswerPage page(Asker asker, Heading heading, Instrument instrument, @Nullable UUID corrected, Form form,
            @Nullable ProblemException problem) {
        ScoreView scores = work.read(asker.own("care"), () -> new PreviewPage(
                preview.of(form.input(), instrument, asker, forms.today(asker)))).scores();
        return forms.page(asker, heading, instrument, form, scores, corrected, problem);
    }
}
