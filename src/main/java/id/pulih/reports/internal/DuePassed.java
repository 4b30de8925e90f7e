package id.pulih.reports.internal;

import id.pulih.indicators.Period;
import id.pulih.offices.Office;
import id.pulih.offices.OfficeRules;
import id.pulih.offices.Offices;
import id.pulih.reports.MonthlyPolicy;
import id.pulih.reports.Punctuality;
import id.pulih.rules.RuleIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which steps of an office's reports are not done although their due day has passed. Joins the caller's work. */
@Component
class DuePassed {

    /** A due day that passed longer ago is no news: an office that begins with Pulih is not told of years of paper. */
    private static final int NEWS = 14;

    private final PunctualityRows punctuality;
    private final MonthlyDueDays dues;
    private final RaporRows rapors;
    private final QuarterlyRows quarterly;
    private final Offices offices;
    private final OfficeRules rules;

    DuePassed(PunctualityRows punctuality, MonthlyDueDays dues, RaporRows rapors, QuarterlyRows quarterly, Offices offices, OfficeRules rules) {
        this.punctuality = punctuality;
        this.dues = dues;
        this.rapors = rapors;
        this.quarterly = quarterly;
        this.offices = offices;
        this.rules = rules;
    }

    /** @param period as notices say it */
    record Passed(DueStep step, String period, LocalDate month) {}

    /** The office and those directly below it, whose copies it receives. */
    List<UUID> withBelow(Office office) {
        return offices.all().stream().filter(each -> each.id().equals(office.id()) || office.id().equals(each.parentId())).map(Office::id).toList();
    }

    /** @param told what is told already, which is not looked for again: this runs every few minutes */
    List<Passed> of(Office office, LocalDate today, Predicate<Passed> told) {
        var passed = new ArrayList<Passed>();
        if (MonthlyPolicy.reports(office)) {
            // Two months: the last day of February may be a due day of January.
            Stream.of(2, 1).map(back -> today.withDayOfMonth(1).minusMonths(back)).forEach(month -> passed.addAll(monthly(office, month, today, told)));
        }
        if (!office.kind().equals("clinic")) {
            quarterly(office, today, told).ifPresent(passed::add);
        }
        return passed;
    }

    private List<Passed> monthly(Office office, LocalDate month, LocalDate today, Predicate<Passed> told) {
        MonthlyDueDays.Due due = dues.of(office.id(), month);
        List<Passed> open = Stream.of(Map.entry(DueStep.RAPOR, due.rapor()), Map.entry(DueStep.REPORT, due.report()),
                        Map.entry(DueStep.SIGNATURE, due.signature()), Map.entry(DueStep.RECEIPT, due.receipt()))
                .filter(each -> news(each.getValue(), today))
                .map(each -> new Passed(each.getKey(), MonthlyMonths.text(month), month))
                .filter(Predicate.not(told))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Punctuality.Line line = punctuality.of(List.of(office.id()), month, month, today).getFirst();
        return open.stream().filter(each -> switch (each.step()) {
            case RAPOR -> !rapors.owing(office.id(), month).isEmpty();
            case REPORT -> line.handedIn() == Punctuality.Mark.MISSING;
            case SIGNATURE -> line.signed() == Punctuality.Mark.MISSING;
            case RECEIPT -> office.kind().equals("bnnp") && unconfirmed(office, month, today);
            case QUARTERLY -> false;
        }).toList();
    }

    private static boolean news(LocalDate due, LocalDate today) {
        return today.isAfter(due) && !today.isAfter(due.plusDays(NEWS));
    }

    /** Only what was signed can be confirmed: of what was not, the head has been told. */
    private boolean unconfirmed(Office province, LocalDate month, LocalDate today) {
        List<UUID> reporting = offices.all().stream().filter(MonthlyPolicy::reports).map(Office::id).filter(withBelow(province)::contains).toList();
        return punctuality.of(reporting, month, month, today).stream()
                .anyMatch(line -> line.state().equals(MonthlyStep.SIGNED.code()) && line.received() == Punctuality.Mark.MISSING);
    }

    private Optional<Passed> quarterly(Office office, LocalDate today, Predicate<Passed> told) {
        Period quarter = Period.of(Period.Kind.QUARTER, today).previous();
        LocalDate next = quarter.to().plusDays(1);
        LocalDate due = next.withDayOfMonth(rules.integer(office.id(), RuleIds.REPORT_QUARTERLY_DUE_DAY, next));
        var passed = new Passed(DueStep.QUARTERLY, quarter.toString(), quarter.from());
        return news(due, today) && !told.test(passed) && owed(office, quarter) ? Optional.of(passed) : Optional.empty();
    }

    private boolean owed(Office office, Period quarter) {
        LocalDate begun = quarterly.begun(withBelow(office));
        boolean signed = quarterly.of(List.of(office.id()), quarter).stream().anyMatch(report -> report.revision() > 0);
        return begun != null && !begun.isAfter(quarter.to()) && !signed;
    }
}
