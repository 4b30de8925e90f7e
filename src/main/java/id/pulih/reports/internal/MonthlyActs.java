package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Received;
import id.pulih.notices.Notices;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.reports.MonthlyPolicy;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands in, returns, signs, reopens, receives, sends back; tells whoever is next. Joins the caller's work. */
@Component
class MonthlyActs {

    private static final int WORD = 500;
    private static final Set<Role> SIGNERS = EnumSet.of(Role.SECTION_HEAD, Role.OFFICE_HEAD);
    private static final Set<Role> WRITERS = EnumSet.of(Role.OFFICER, Role.COUNSELLOR, Role.SECTION_HEAD, Role.OFFICE_HEAD);

    private final MonthlyStore store;
    private final MonthlyCounting counting;
    private final Received received;
    private final Notices notices;
    private final Offices offices;

    MonthlyActs(MonthlyStore store, MonthlyCounting counting, Received received, Notices notices, Offices offices) {
        this.store = store;
        this.counting = counting;
        this.received = received;
        this.notices = notices;
        this.offices = offices;
    }

    /** What the form asks for. @param seen how many steps there were when it was shown */
    record Wish(MonthlyStep step, int seen, @Nullable String word, UUID id) {

        static Wish read(Input input) {
            MonthlyStep step = input.needCode("step", MonthlyStep.class);
            String word = step.needsReason() && input.ok("step") ? input.needText("word", WORD) : input.text("word", WORD);
            return new Wish(step, input.needInteger("number", 0, Integer.MAX_VALUE), word, input.needId("id"));
        }
    }

    /** What the asker may do now. */
    List<MonthlyStep> open(Asker asker, MonthlyReport report, Office office, LocalDate today) {
        return Stream.of(MonthlyStep.values())
                .filter(step -> step.mayFollow(report.last()) && may(asker, step, office))
                .filter(step -> step != MonthlyStep.SUBMITTED || over(report, today))
                .filter(step -> step != MonthlyStep.SIGNED || !handedInBy(asker, report))
                .toList();
    }

    /**
     * @throws ProblemException not-found outside the policy, stale-version, already-done, not-handed-in, not-signed, month-not-over, second-person
     */
    void act(Asker asker, MonthlyReport report, Wish wish, Input input, LocalDate today) {
        Office office = offices.get(report.office());
        if (!may(asker, wish.step(), office)) {
            throw ProblemException.notFound().get();
        }
        if (!received.first(asker, wish.id(), "monthly-step " + report.id(), input)) {
            return;
        }
        if (report.number() != wish.seen()) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        if (!wish.step().mayFollow(report.last())) {
            throw ProblemException.of(wish.step().hindrance(report.last()));
        }
        if (wish.step() == MonthlyStep.SUBMITTED && !over(report, today)) {
            throw ProblemException.of(Problem.MONTH_NOT_OVER);
        }
        if (wish.step() == MonthlyStep.SIGNED && handedInBy(asker, report)) {
            throw ProblemException.of(Problem.SECOND_PERSON);
        }
        int revision = store.append(asker, report, wish.step(), wish.word());
        if (wish.step() == MonthlyStep.SIGNED) {
            store.freeze(report, revision, counting.freeze(asker, report.office(), report.month(), today));
        }
        tell(asker, report, office, wish.step());
    }

    private static boolean may(Asker asker, MonthlyStep step, Office office) {
        return switch (step) {
            case SUBMITTED -> MonthlyPolicy.mayWrite(asker, office.id());
            case RETURNED, SIGNED, REOPENED -> MonthlyPolicy.maySign(asker, office.id());
            case RECEIVED, SENT_BACK -> MonthlyPolicy.mayReceive(asker, office);
        };
    }

    private static boolean over(MonthlyReport report, LocalDate today) {
        return !today.isBefore(report.month().plusMonths(1));
    }

    private static boolean handedInBy(Asker asker, MonthlyReport report) {
        return report.last() == MonthlyStep.SUBMITTED && report.latest(MonthlyStep.SUBMITTED).account().equals(asker.account());
    }

    private void tell(Asker asker, MonthlyReport report, Office office, MonthlyStep step) {
        String month = report.month().toString().substring(0, 7);
        String kind = "monthly-" + step.code();
        if (step == MonthlyStep.SUBMITTED) {
            notices.tell(asker, office.id(), SIGNERS, kind, "monthly-report", report.id(), month);
        } else if (step != MonthlyStep.SIGNED) {
            notices.tell(asker, office.id(), WRITERS, kind, "monthly-report", report.id(), month);
        } else {
            copies(asker, report, office, kind, month);
        }
    }

    /** Tembusan: to the province, or within it, and on to the Directorate. */
    private void copies(Asker asker, MonthlyReport report, Office office, String kind, String month) {
        if (office.kind().equals("bnnp")) {
            notices.tell(asker, office.id(), EnumSet.of(Role.DIVISION_HEAD), kind, "monthly-report", report.id(), month);
        }
        UUID above = office.parentId();
        while (above != null) {
            notices.tellAbove(asker, new Notices.Above(office.id(), above, EnumSet.of(Role.DIVISION_HEAD, Role.OFFICE_HEAD, Role.DIRECTORATE)), kind,
                    "monthly-report", report.id(), month);
            above = offices.get(above).parentId();
        }
    }
}
