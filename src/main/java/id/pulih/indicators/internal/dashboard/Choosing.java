package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.Dimension;
import id.pulih.indicators.Period;
import id.pulih.indicators.internal.dashboard.DashboardPage.Chooser;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes where a dashboard leads to, and periods in words. */
final class Choosing {

    /** Villages are too small to be told to anybody outside the office. */
    static final List<Dimension> ABOVE = List.of(Dimension.PROGRAMME, Dimension.SEX, Dimension.AGE, Dimension.SUBSTANCE, Dimension.INSTITUTION);
    static final List<Dimension> OFFICE = List.of(Dimension.VILLAGE, Dimension.PROGRAMME, Dimension.SEX, Dimension.AGE, Dimension.SUBSTANCE,
            Dimension.INSTITUTION);

    private Choosing() {}

    static Chooser of(Chosen chosen, LocalDate today, List<Dimension> dimensions, boolean compares, List<Option> places, Ui ui) {
        return new Chooser(periods(chosen, today, ui), option(chosen.at(chosen.period().previous()), ui),
                chosen.period().next().from().isAfter(today) ? null : option(chosen.at(chosen.period().next()), ui),
                divisions(chosen, dimensions, ui), compares ? subjects(chosen, ui) : List.of(), places);
    }

    private static List<Option> periods(Chosen chosen, LocalDate today, Ui ui) {
        LocalDate last = chosen.period().to().isAfter(today) ? today : chosen.period().to();
        return Stream.of(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.YEAR)
                .map(kind -> new Option(kind == chosen.period().kind() ? "" : chosen.at(Period.of(kind, last)).url(),
                        ui.t("dashboard.period." + kind.name().toLowerCase(java.util.Locale.ROOT))))
                .toList();
    }

    private static Option option(Chosen other, Ui ui) {
        return new Option(other.url(), words(other.period(), ui));
    }

    private static List<Option> divisions(Chosen chosen, List<Dimension> dimensions, Ui ui) {
        var all = new ArrayList<Option>();
        if (!dimensions.isEmpty()) {
            all.add(new Option(chosen.dimension() == null ? "" : chosen.by(null).url(), ui.t("dashboard.by.none")));
        }
        dimensions.forEach(each -> all.add(new Option(each == chosen.dimension() ? "" : chosen.by(each).url(), ui.t("dashboard.by." + each.code()))));
        return all;
    }

    private static List<Option> subjects(Chosen chosen, Ui ui) {
        return Stream.of(Subject.values())
                .map(each -> new Option(each == chosen.subject() ? "" : chosen.of(each).url(), ui.t("dashboard.subject." + each.code())))
                .toList();
    }

    /** November 2026, quarter 4 of 2026, the year 2026. */
    static String words(Period period, Ui ui) {
        return switch (period.kind()) {
            case MONTH, QUARTER -> ui.period(period.toString());
            case YEAR -> ui.t("dashboard.year", period.toString());
            case NOW -> ui.t("dashboard.now");
        };
    }

    /** The twelve months that end with the period, or with today when it is not over. */
    static List<Period> twelve(Period period, LocalDate today) {
        LocalDate last = period.to().isAfter(today) ? today : period.to();
        return Period.of(Period.Kind.MONTH, last).last(12);
    }

    static String month(Period month, Ui ui) {
        return DateTimeFormatter.ofPattern("MMM yyyy", ui.locale()).format(month.from());
    }
}
