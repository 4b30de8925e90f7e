package id.pulih.reports.internal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts numbers where a text names them. */
final class QuarterlyFill {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\s]{1,60})}");

    private QuarterlyFill() {}

    static List<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    }

    /** @param said what stands in the place of a name */
    static String filled(String text, UnaryOperator<String> said) {
        return PLACE.matcher(text).replaceAll((MatchResult found) -> Matcher.quoteReplacement(said.apply(found.group(1))));
    }
}
