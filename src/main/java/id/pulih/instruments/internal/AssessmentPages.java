package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.Assessment;
import id.pulih.instruments.Assessments;
import id.pulih.instruments.Instrument;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Entering, reading and correcting a questionnaire. */
@RestController
class AssessmentPages {

    /** What is read before a page can be shown. */
    @org.springframework.stereotype.Component
    record Stored(Episodes episodes, Assessments assessments, ReadPages reading) {}

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Stored stored;
    private final AnswerForms forms;
    private final AnswerPages answers;

    AssessmentPages(Asking asking, Pages pages, Work work, Stored stored, AnswerForms forms, AnswerPages answers) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.stored = stored;
        this.forms = forms;
        this.answers = answers;
    }

    @GetMapping("/episode/{id}/whoqol/baru")
    ResponseEntity<byte[]> newWhoqol(@PathVariable UUID id) {
        return answers.blank(asking.now(), id, Instrument.WHOQOL_BREF);
    }

    @PostMapping("/episode/{id}/whoqol/baru")
    ResponseEntity<byte[]> saveWhoqol(@PathVariable UUID id, HttpServletRequest request) {
        return answers.submit(asking.now(), id, Instrument.WHOQOL_BREF, null, input(request));
    }

    @PostMapping("/episode/{id}/whoqol/skor")
    ResponseEntity<byte[]> previewWhoqol(@PathVariable UUID id, HttpServletRequest request) {
        return answers.preview(asking.now(), id, Instrument.WHOQOL_BREF, input(request));
    }

    @GetMapping("/episode/{id}/urica/baru")
    ResponseEntity<byte[]> newUrica(@PathVariable UUID id) {
        return answers.blank(asking.now(), id, Instrument.URICA);
    }

    @PostMapping("/episode/{id}/urica/baru")
    ResponseEntity<byte[]> saveUrica(@PathVariable UUID id, HttpServletRequest request) {
        return answers.submit(asking.now(), id, Instrument.URICA, null, input(request));
    }

    @PostMapping("/episode/{id}/urica/skor")
    ResponseEntity<byte[]> previewUrica(@PathVariable UUID id, HttpServletRequest request) {
        return answers.preview(asking.now(), id, Instrument.URICA, input(request));
    }

    @GetMapping("/episode/{id}/pengukuran/{assessmentId}")
    ResponseEntity<byte[]> read(@PathVariable UUID id, @PathVariable UUID assessmentId) {
        Asker asker = asking.now();
        return work.write(asker.reach("care"), () -> pages.show("instruments/assessment.jte",
                stored.reading().assessment(asker, stored.episodes().get(asker, id), assessmentId)));
    }

    @GetMapping("/episode/{id}/pengukuran/{assessmentId}/koreksi")
    ResponseEntity<byte[]> correct(@PathVariable UUID id, @PathVariable UUID assessmentId) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            var episode = stored.episodes().open(asker, id);
            Assessment found = stored.assessments().get(asker, episode, assessmentId);
            return pages.show(AnswerPages.FORM, forms.page(asker, forms.heading(asker, episode), found.instrument(),
                    forms.filled(found), null, assessmentId, null));
        });
    }

    @PostMapping("/episode/{id}/pengukuran/{assessmentId}/koreksi")
    ResponseEntity<byte[]> corrected(@PathVariable UUID id, @PathVariable UUID assessmentId, HttpServletRequest request) {
        Asker asker = asking.now();
        Instrument instrument = work.write(asker.own("care"), () ->
                stored.assessments().get(asker, stored.episodes().own(asker, id), assessmentId).instrument());
        return answers.submit(asker, id, instrument, assessmentId, input(request).with(Map.of("amends", assessmentId.toString())));
    }

    private static Input input(HttpServletRequest request) {
        return Input.form(request.getParameterMap());
    }
}
