package id.pulih.indicators.internal;

import id.pulih.indicators.Measure;
import id.pulih.indicators.internal.Course.Happening;
import id.pulih.indicators.internal.Course.What;
import id.pulih.instruments.QualityClass;
import id.pulih.instruments.WhoqolDomain;
import id.pulih.instruments.WhoqolScores;
import id.pulih.outcomes.Change;
import id.pulih.outcomes.DomainOutcome;
import id.pulih.outcomes.ImprovementVerdict;
import id.pulih.outcomes.Outcome;
import id.pulih.outcomes.QualityOfLifeVerdict;
import id.pulih.outcomes.Verdicts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the end of an episode comes to, in the month it ended: how, in which state, and with which verdicts. */
final class EndCounts {

    private static final Comparator<Happening> NEWEST = Comparator.comparing(Happening::day)
            .thenComparing(Happening::noted, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Happening::id);
    private static final Set<String> GONE = Set.of("lost", "withdrew");

    private EndCounts() {}

    static void count(Tally tally, Course course, Standing standing, Terms terms) {
        LocalDate day = course.head().endedOn();
        if (day == null) {
            return;
        }
        String kind = Objects.requireNonNull(course.head().endingKind());
        if (kind.equals(Course.HANDED_OVER)) {
            tally.one(Measure.HANDED_OVER, day);
            return;
        }
        tally.one(Measure.valueOf("ENDED_" + kind.toUpperCase(Locale.ROOT)), day);
        Optional<Happening> test = newest(standing.tests(), "final");
        if (!kind.equals("died")) {
            tally.one(state(course, kind, test.map(Happening::code).orElse("")), day);
        }
        if (kind.equals("completed")) {
            tally.one(urine(test.map(Happening::code).orElse("")), day);
            quality(tally, day, Verdicts.of(scores(standing, "initial"), scores(standing, "final"), null, terms.goodFrom(day)));
        }
    }

    /** Exactly one: the gravest use that was graded, else a positive last test, else a negative one, else what is not known. */
    private static Measure state(Course course, String kind, String test) {
        Set<String> grades = course.all(What.USE).stream().filter(use -> !use.mark()).map(Happening::code).collect(Collectors.toSet());
        if (grades.contains("relapse")) {
            return Measure.END_RELAPSE;
        }
        if (grades.contains("lapse")) {
            return Measure.END_LAPSE;
        }
        if (grades.contains("slip")) {
            return Measure.END_SLIP;
        }
        if (test.equals("positive") || grades.contains("ungraded")) {
            return Measure.END_POSITIVE;
        }
        if (test.equals("negative")) {
            return Measure.END_VERIFIED;
        }
        return GONE.contains(kind) ? Measure.END_LOST : Measure.END_UNTESTED;
    }

    private static Measure urine(String test) {
        return switch (test) {
            case "negative" -> Measure.URINE_RECOVERED;
            case "positive" -> Measure.URINE_NOT_RECOVERED;
            default -> Measure.URINE_NOT_ASSESSED;
        };
    }

    private static void quality(Tally tally, LocalDate day, Outcome outcome) {
        QualityOfLifeVerdict quality = outcome.qualityOfLife();
        tally.one(Measure.QUALITY_ASSESSED, day, quality.verdict() != QualityOfLifeVerdict.Status.BELUM_DINILAI);
        tally.one(Measure.QUALITY_GOOD, day, quality.verdict() == QualityOfLifeVerdict.Status.BAIK);
        ImprovementVerdict improvement = outcome.improvement();
        tally.one(Measure.QUALITY_PAIRED, day, improvement.verdict() != ImprovementVerdict.Status.BELUM_DINILAI);
        tally.one(Measure.QUALITY_IMPROVED, day, improvement.verdict() == ImprovementVerdict.Status.MENINGKAT);
        quality.domains().forEach((domain, shown) -> domain(tally, day, domain, shown));
    }

    private static void domain(Tally tally, LocalDate day, WhoqolDomain domain, DomainOutcome shown) {
        tally.one(Measure.valueOf(domain.name() + "_ASSESSED"), day, shown.qualityClass() != null);
        tally.one(Measure.valueOf(domain.name() + "_GOOD"), day, shown.qualityClass() == QualityClass.BAIK);
        tally.one(Measure.valueOf(domain.name() + "_PAIRED"), day, shown.change() != null);
        tally.one(Measure.valueOf(domain.name() + "_IMPROVED"), day, shown.change() == Change.MENINGKAT);
    }

    private static @Nullable WhoqolScores scores(Standing standing, String moment) {
        List<Happening> forms = standing.forms().stream().filter(each -> each.code().equals("whoqol-bref")).toList();
        return newest(forms, moment).map(Happening::words).map(words -> JsonMapper.shared().readValue(words, WhoqolScores.class))
                .filter(scores -> scores.domains() != null).orElse(null);
    }

    private static Optional<Happening> newest(List<Happening> facts, String moment) {
        return facts.stream().filter(each -> moment.equals(each.detail())).max(NEWEST);
    }
}
