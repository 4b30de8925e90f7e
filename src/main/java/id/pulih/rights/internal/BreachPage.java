package id.pulih.rights.internal;

import id.pulih.ui.Form;
import java.util.List;

/** The draft of a report: what the trail says, and the words that somebody has to add. */
public record BreachPage(Breach breach, Countdown countdown, BreachDraft draft, Form form) {

    public List<String> sections() {
        return BreachStore.SECTIONS;
    }
}
