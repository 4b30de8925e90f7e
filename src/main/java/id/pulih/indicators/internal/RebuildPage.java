package id.pulih.indicators.internal;

import id.pulih.platform.Coded;
import id.pulih.ui.Form;
import java.util.Arrays;
import java.util.List;

/** @param offices how many the asker reads; @param refusal why it was not started, or an empty text */
public record RebuildPage(Form form, String office, int offices, boolean complete, String refusal) {

    public List<String> reaches() {
        return Arrays.stream(RebuildJob.Reach.values()).filter(each -> offices > 1 || each == RebuildJob.Reach.OWN).map(Coded::code).toList();
    }
}
