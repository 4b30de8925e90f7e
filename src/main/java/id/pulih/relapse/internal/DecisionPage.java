package id.pulih.relapse.internal;

import id.pulih.platform.Coded;
import java.util.Arrays;
import java.util.List;

/** An event with the form of a decision about it: about the programme, or its closing. */
public record DecisionPage(EventPage event, EventForms.Tried tried) {

    public List<String> results() {
        return Arrays.stream(ClosingStore.Result.values()).map(Coded::code).toList();
    }

    public String url() {
        return event.heading().event(event.event().id());
    }
}
