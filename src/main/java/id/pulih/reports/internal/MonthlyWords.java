package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Nameless;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what is typed to the sections. It goes up to province and Directorate, so nobody may be recognised in it. */
@Component
class MonthlyWords {

    private static final int LONGEST = 2000;

    private final MonthlyCatalogue catalogue;
    private final Nameless nameless;

    MonthlyWords(MonthlyCatalogue catalogue, Nameless nameless) {
        this.catalogue = catalogue;
        this.nameless = nameless;
    }

    /** By section, without empty ones; notes what is wrong. */
    Map<String, String> read(Asker asker, Input input) {
        var words = new LinkedHashMap<String, String>();
        for (MonthlyCatalogue.Section section : catalogue.sections()) {
            String field = MonthlyViews.FIELD + section.code();
            String text = input.text(field, LONGEST);
            if (text == null) {
                continue;
            }
            needNameless(asker, asker.office(), input, field, text);
            words.put(section.code(), text);
        }
        return words;
    }

    /** Notes it when somebody could be recognised. */
    void needNameless(Asker asker, UUID office, Input input, String field, String text) {
        nameless.check(asker, office, input, field, text);
    }

    /** What was typed beside what is stored now, by section; of an act, what was wished and what was done meanwhile. */
    List<Difference> both(MonthlyReport report, Input input, Ui ui) {
        var yours = new LinkedHashMap<String, String>();
        var stored = new LinkedHashMap<String, String>();
        if (input.sent("step")) {
            yours.put("state", ui.t("monthly.state." + Coded.find(MonthlyStep.class, input.typed("step")).map(MonthlyStep::code).orElse("draft")) + " " + input.typed("word"));
            MonthlyReport.Step last = report.steps().isEmpty() ? null : report.steps().getLast();
            stored.put("state", last == null ? "" : ui.t("monthly.state." + last.step().code()) + " · " + last.by() + " " + last.word());
            return Difference.between(yours, stored, field -> ui.t("monthly.state"));
        }
        for (MonthlyCatalogue.Section section : catalogue.sections()) {
            yours.put(section.code(), input.typed(MonthlyViews.FIELD + section.code()).strip());
            stored.put(section.code(), report.words().getOrDefault(section.code(), ""));
        }
        return Difference.between(yours, stored, section -> ui.t("monthly.section." + section));
    }

    /** What was typed, under a fresh id and based on what is there now. */
    Form based(MonthlyReport report, Input input) {
        var values = new HashMap<String, String>();
        if (input.sent("step")) {
            report.words().forEach((section, words) -> values.put(MonthlyViews.FIELD + section, words));
        }
        values.put("id", Ids.next().toString());
        values.put("version", String.valueOf(report.wordsVersion()));
        values.put("number", String.valueOf(report.number()));
        return Form.again(input.with(values));
    }
}
