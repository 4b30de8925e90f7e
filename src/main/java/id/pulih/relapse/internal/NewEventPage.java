package id.pulih.relapse.internal;

import id.pulih.platform.Coded;
import java.util.Arrays;
import java.util.List;

/** The form that opens an event; {@code tried.form()} may come filled from an activity or a test. */
public record NewEventPage(EventForms.Heading heading, EventForms.Tried tried) {

    public List<String> ways() {
        return Arrays.stream(NewEvent.KnownBy.values()).map(Coded::code).toList();
    }

    /** Activity or urine-test; empty for an event that was opened from neither. */
    public String origin() {
        return Coded.find(NewEvent.OriginKind.class, tried.form().value("originKind")).map(Coded::code).orElse("");
    }

    public String action() {
        return heading.event("baru");
    }
}
