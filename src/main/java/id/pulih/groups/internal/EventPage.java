package id.pulih.groups.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event.
 *
 * @param facts    label and value, ready to show
 * @param findings what is to be known before it takes place
 * @param verdict  how it came out, in a sentence; null before
 */
public record EventPage(String id, String kind, String theme, String state, List<Fact> facts, List<FindingLine> findings, List<Person> people,
        @Nullable Verdict verdict, Acts acts) {

    public record Fact(String label, String value) {}

    /** @param state of attendance; empty while only invited. @param url of the client's record */
    public record Person(String who, String village, String url, String state, String tone, String detail, @Nullable String contract, @Nullable String contractUrl) {}

    public record Verdict(boolean fulfils, String text, String source, String note, String correction) {}

    /** What may be done now. */
    public record Acts(boolean change, boolean conclude, boolean correct, boolean pool, boolean counselling) {}
}
