package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.instruments.UrinePanel;
import id.pulih.instruments.UrinePanels;
import id.pulih.instruments.UrineTest;
import id.pulih.instruments.UrineTests;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of urine tests show. */
@Component
class UrineForms {

    private final AnswerForms forms;
    private final UrinePanels panels;
    private final UrineTests tests;
    private final ReadPages reading;

    UrineForms(AnswerForms forms, UrinePanels panels, UrineTests tests, ReadPages reading) {
        this.forms = forms;
        this.panels = panels;
        this.tests = tests;
        this.reading = reading;
    }

    /** Opens with today, the moment that is due, and the panel and kit the office used last; a kit that has expired is not proposed. */
    Form blank(Asker asker, Episode episode, String panel) {
        var values = forms.opening(asker, episode, "urine-test");
        tests.lastUsed(asker).ifPresent(last -> {
            values.put("panel", last.panel());
            if (last.kit() != null && last.kit().usableOn(forms.today(asker))) {
                putKit(values, last.kit());
            }
        });
        if (!panel.isEmpty()) {
            values.put("panel", panel);
        }
        return Form.of(values);
    }

    Form filled(Asker asker, Episode episode, UUID id, String panel) {
        UrineTest stored = tests.get(asker, episode, id);
        var values = new HashMap<String, String>();
        values.put("id", Ids.next().toString());
        values.put("amends", id.toString());
        values.put("takenOn", Dates.typed(stored.takenOn()));
        values.put("moment", stored.moment());
        values.put("panel", panel.isEmpty() ? stored.panel() : panel);
        stored.results().forEach((code, result) -> values.put("results." + code, result));
        putKit(values, stored.kit());
        return Form.of(values);
    }

    /** The panel is the one of the form; the first one when somebody sent nonsense. */
    UrineFormPage page(Asker asker, Episode episode, Form form, @Nullable UUID corrected, @Nullable ProblemException problem) {
        List<UrinePanel> all = panels.of(asker.office());
        UrinePanel panel = all.stream()
                .filter(each -> each.code().equals(form.value("panel")))
                .findFirst()
                .orElse(all.getFirst());
        return new UrineFormPage(forms.heading(asker, episode), form, all, panel, corrected, problem);
    }

    ReadPages.UrinePage read(Asker asker, Episode episode, UUID id) {
        return reading.urine(asker, episode, id);
    }

    private static void putKit(Map<String, String> values, UrineTest.@Nullable Kit kit) {
        if (kit != null) {
            values.put("kit.brand", kit.brand() == null ? "" : kit.brand());
            values.put("kit.lot", kit.lot() == null ? "" : kit.lot());
            values.put("kit.expiresOn", kit.expiresOn() == null ? "" : Dates.typed(kit.expiresOn()));
        }
    }
}
