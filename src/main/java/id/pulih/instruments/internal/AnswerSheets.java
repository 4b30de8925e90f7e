package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.instruments.AnswerSheet;
import id.pulih.instruments.Instrument;
import id.pulih.instruments.MissingRule;
import id.pulih.instruments.Scoring;
import id.pulih.instruments.ScoringMethod;
import id.pulih.instruments.WhoqolBref;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the answers of a form or a JSON body; errors are noted at the item, for example {@code answers.3}. */
@Component
public class AnswerSheets {

    private final Scoring scoring;

    AnswerSheets(Scoring scoring) {
        this.scoring = scoring;
    }

    /** Method and missing rule that are not named are those of the asker's office on that day. */
    public AnswerSheet read(Input input, Instrument instrument, Asker asker, LocalDate day) {
        String version = version(input, instrument);
        var method = one(input, "method", Arrays.stream(ScoringMethod.values()).map(ScoringMethod::code).toList());
        var rule = one(input, "missingRule", Arrays.stream(MissingRule.values()).map(MissingRule::code).toList());
        return new AnswerSheet(
                instrument,
                version,
                answers(input, instrument.items(version)),
                preReversed(input, instrument, version),
                method == null ? scoring.method(asker.office(), day) : ScoringMethod.find(method).orElseThrow(),
                rule == null ? scoring.missingRule(asker.office(), day) : MissingRule.find(rule).orElseThrow());
    }

    /** The instrument's first version when none, or a wrong one, is named. */
    static String version(Input input, Instrument instrument) {
        String version = one(input, "version", instrument.versions());
        return version == null ? instrument.versions().getFirst() : version;
    }

    private static SortedMap<Integer, Integer> answers(Input input, Set<Integer> items) {
        var answers = new TreeMap<Integer, Integer>();
        Input given = input.at("answers");
        for (String member : given.members()) {
            Integer item = item(member, items);
            if (item == null) {
                given.error(member, "unknown-item", member, items.size());
                continue;
            }
            Integer option = given.integer(member, 1, 5);
            if (option != null) {
                answers.put(item, option);
            }
        }
        if (input.sent("answers")) {
            input.error("answers", "not-map");
        }
        return answers;
    }

    private static Set<Integer> preReversed(Input input, Instrument instrument, String version) {
        if (instrument == Instrument.URICA) {
            return Set.of();
        }
        var items = new TreeSet<Integer>();
        for (int place : input.places("preReversedItems")) {
            Integer item = input.integer("preReversedItems." + place, 1, instrument.items(version).size());
            if (item != null) {
                items.add(item);
            }
        }
        return items.isEmpty()
                ? WhoqolBref.standard().version(version).orElseThrow().preReversedItems()
                : items;
    }

    /** Item numbers are written without leading zeros, so that no item can be named twice. */
    static @Nullable Integer item(String member, Set<Integer> items) {
        return member.matches("[1-9][0-9]?") && items.contains(Integer.valueOf(member)) ? Integer.valueOf(member) : null;
    }

    static @Nullable String one(Input input, String field, List<String> allowed) {
        String text = input.text(field, 60);
        if (text == null || allowed.contains(text)) {
            return text;
        }
        input.error(field, "choice", text, String.join(", ", allowed));
        return null;
    }
}
