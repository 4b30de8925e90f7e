package id.pulih.indicators.internal;

import id.pulih.indicators.Dimension;
import id.pulih.indicators.Indicator;
import id.pulih.indicators.Indicator.Term;
import id.pulih.indicators.Measure;
import id.pulih.platform.Coded;
import id.pulih.rules.Text;
import id.pulih.rules.Yaml;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Reads {@code indicators/*.yaml} strictly: an unknown measure, a missing source or a code used twice stops the start. */
public final class IndicatorFiles {

    private static final List<String> CHAPTERS = List.of("programmes", "contacts", "duties", "outcomes", "events");

    private IndicatorFiles() {}

    private record Entry(String code, Text name, Text formula, List<String> numerator, List<String> denominator, @Nullable List<String> best,
            @Nullable List<String> tested, String source, String unit, String direction, String audience, List<String> dimensions) {}

    /** The indicators of each chapter by their code. */
    public static SequencedMap<String, SequencedMap<String, Indicator>> read() {
        var all = new LinkedHashMap<String, SequencedMap<String, Indicator>>();
        var codes = new HashSet<String>();
        CHAPTERS.forEach(chapter -> all.put(chapter, read("/indicators/" + chapter + ".yaml", codes)));
        return all;
    }

    static SequencedMap<String, Indicator> read(String file, Set<String> codes) {
        var chapter = new LinkedHashMap<String, Indicator>();
        for (Entry entry : Yaml.read(file, new TypeReference<List<Entry>>() {})) {
            Indicator indicator = indicator(file, entry);
            need(codes.add(indicator.code()), file, indicator.code(), "is defined twice");
            chapter.put(indicator.code(), indicator);
        }
        return chapter;
    }

    private static Indicator indicator(String file, Entry e) {
        need(e.code != null && e.code.matches("[a-z][a-z-]*"), file, e.code, "needs a code of small letters");
        need(e.name != null && e.formula != null, file, e.code, "needs a name and a formula");
        need(e.source != null && !e.source.isBlank(), file, e.code, "needs its source");
        need(e.numerator != null && !e.numerator.isEmpty() && e.denominator != null && e.dimensions != null, file, e.code, "lacks what it counts");
        need((e.best == null) == (e.tested == null), file, e.code, "has one bound without the other");
        var unit = Coded.of(Indicator.Unit.class, e.unit);
        need((unit == Indicator.Unit.COUNT) == e.denominator.isEmpty(), file, e.code, "divides by nothing, or counts by dividing");
        return new Indicator(e.code, e.name, e.formula, terms(e.numerator), terms(e.denominator), e.best == null ? null : terms(e.best),
                e.tested == null ? null : terms(e.tested), e.source, unit, Coded.of(Indicator.Direction.class, e.direction),
                Coded.of(Indicator.Audience.class, e.audience), e.dimensions.stream().map(each -> Coded.of(Dimension.class, each)).toList());
    }

    private static List<Term> terms(List<String> texts) {
        return texts.stream().map(text -> text.startsWith("-")
                ? new Term(Coded.of(Measure.class, text.substring(1)), -1)
                : new Term(Coded.of(Measure.class, text), 1)).toList();
    }

    private static void need(boolean holds, String file, @Nullable String code, String fault) {
        if (!holds) {
            throw new IllegalStateException(file + ": " + code + " " + fault);
        }
    }
}
