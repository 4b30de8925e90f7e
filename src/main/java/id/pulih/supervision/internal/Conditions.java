package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Figures;
import id.pulih.indicators.Indicator;
import id.pulih.indicators.Indicators;
import id.pulih.indicators.Period;
import id.pulih.indicators.Sight;
import id.pulih.indicators.Told;
import id.pulih.indicators.Value;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.supervision.SupervisionPolicy;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the figures whether what was agreed has come about. */
@Component
class Conditions {

    private static final int MONTHS = 7;
    private static final int QUARTERS = 3;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Figures figures;
    private final Indicators indicators;
    private final Sight sight;

    Conditions(Figures figures, Indicators indicators, Sight sight) {
        this.figures = figures;
        this.indicators = indicators;
        this.sight = sight;
    }

    /** The figure of the visited office in the period agreed. @throws ProblemException not-found beyond the asker's reach */
    Value figure(Asker asker, Finding finding) {
        return figure(asker, finding.office(), Objects.requireNonNull(finding.condition()));
    }

    private Value figure(Asker asker, UUID office, Condition condition) {
        Period period = Period.parse(condition.period()).orElseThrow(ProblemException.notFound());
        return indicators.of(condition.indicator()).value(figures.of(asker, List.of(office), period));
    }

    /** Notes a target that no share can reach, and one that asks for nothing because the data show it already, where the asker may know. */
    void check(Asker asker, UUID office, @Nullable Condition condition, Input input) {
        if (condition == null) {
            return;
        }
        boolean share = indicators.of(condition.indicator()).unit() == Indicator.Unit.PERCENT;
        if (share && condition.threshold().compareTo(WHOLE) > 0) {
            input.error("threshold", "over-whole", input.typed("threshold"));
        } else if (answers(asker, office, condition) && condition.holds(figure(asker, office, condition))) {
            input.error("threshold", "target-met");
        }
    }

    /** As it was when the finding was closed. */
    Value then(Finding finding) {
        Finding.Closing closing = Objects.requireNonNull(finding.closing());
        return new Value(indicators.of(Objects.requireNonNull(finding.condition()).indicator()).unit(),
                closing.numerator() == null ? 0 : closing.numerator(), closing.denominator() == null ? 0 : closing.denominator(), null);
    }

    /** What happened in a period; what stands now belongs to none. */
    List<Option> indicators(Ui ui) {
        return indicators.all().stream().filter(each -> !each.isStock()).map(each -> new Option(each.code(), each.name().in(ui.locale()))).toList();
    }

    /** From the month of the visit on. */
    List<Option> periods(LocalDate day, Ui ui) {
        Stream<Period> months = Stream.iterate(Period.of(Period.Kind.MONTH, day), Period::next).limit(MONTHS);
        Stream<Period> quarters = Stream.iterate(Period.of(Period.Kind.QUARTER, day), Period::next).limit(QUARTERS);
        return Stream.concat(months, quarters).map(each -> new Option(each.toString(), ui.period(each.toString()))).toList();
    }

    String words(Condition condition, Ui ui) {
        Indicator indicator = indicators.of(condition.indicator());
        String period = Period.parse(condition.period()).map(each -> ui.period(each.toString())).orElse(condition.period());
        return ui.t("supervision.needed-words", indicator.name().in(ui.locale()), period,
                ui.t(condition.atLeast() ? "supervision.direction.at-least" : "supervision.direction.at-most"),
                shown(indicator.unit(), condition.threshold(), ui));
    }

    /** With what it is made of for those who serve the people counted; above only where that figure of the office is told. */
    String words(Asker asker, Finding finding, Value value, Ui ui) {
        if (!answers(asker, finding.office(), Objects.requireNonNull(finding.condition()))) {
            return ui.t("supervision.too-few", sight.small(asker).below());
        }
        BigDecimal number = value.number();
        if (number == null) {
            return ui.t("supervision.nothing-yet");
        }
        String shown = shown(value.unit(), number, ui);
        boolean parts = value.unit() != Indicator.Unit.COUNT && SupervisionPolicy.maySeeAgents(asker, finding.office());
        return parts ? ui.t("supervision.share-words", value.numerator(), value.denominator(), shown) : shown;
    }

    /** What is hidden is answered neither by a number nor by yes or no: targets tried one after the other would give it away. */
    boolean answers(Asker asker, UUID office, Condition condition) {
        return SupervisionPolicy.maySeeAgents(asker, office) || tells(asker, office, condition);
    }

    private boolean tells(Asker asker, UUID office, Condition condition) {
        Period period = Period.parse(condition.period()).orElseThrow(ProblemException.notFound());
        Told told = sight.told(asker, List.of(period));
        Indicator indicator = indicators.of(condition.indicator());
        return Stream.concat(indicator.numerator().stream(), indicator.denominator().stream())
                .allMatch(term -> told.tells(term.measure(), Set.of(office), period));
    }

    private static String shown(Indicator.Unit unit, BigDecimal number, Ui ui) {
        return ui.number(number) + (unit == Indicator.Unit.PERCENT ? " %" : "");
    }
}
