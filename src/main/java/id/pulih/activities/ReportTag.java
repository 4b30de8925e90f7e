package id.pulih.activities;

import id.pulih.platform.Coded;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.Arrays;
import java.util.List;

/** What a note is for in the quarterly report (S004:734-735). */
public enum ReportTag implements Coded {
    SUPPORTING, HINDERING, RECOMMENDATION;

    /** To choose from in a form. */
    public static List<Option> options(Ui ui) {
        return Arrays.stream(values()).map(tag -> new Option(tag.code(), tag.words(ui))).toList();
    }

    public String words(Ui ui) {
        return ui.t("activities.tag." + code());
    }
}
