package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The agents' Rapor of a month: who handed in, and taking, accepting or returning one. */
@RestController
class RaporPages {

    private static final String ONE = "monthly/rapor.jte";
    private static final int REPLY = 300;

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Clock clock;
    private final RaporViews views;
    private final RaporStore store;

    RaporPages(Asking asking, Pages pages, Work work, Clock clock, RaporViews views, RaporStore store) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.clock = clock;
        this.views = views;
        this.store = store;
    }

    /** Without a month the one that is over: the one that is handed in now. */
    @GetMapping("/rapor")
    ResponseEntity<byte[]> list(@RequestParam(name = "bulan", defaultValue = "") String month, @RequestParam(defaultValue = "") String after) {
        Asker asker = asking.now();
        LocalDate current = today(asker).withDayOfMonth(1);
        LocalDate wanted = MonthlyMonths.parse(month).filter(each -> !each.isAfter(current)).orElse(null);
        PeriodLost lost = wanted != null || month.isEmpty() ? null : PeriodLost.month(month, current, "/rapor?bulan=", "/rapor");
        return work.read(asker.own("reports"), () -> pages.show("monthly/rapors.jte",
                views.list(asker, wanted == null ? current.minusMonths(1) : wanted, current, after, pages.ui()).lost(lost)));
    }

    @GetMapping("/rapor/{episode}/{month}")
    ResponseEntity<byte[]> one(@PathVariable UUID episode, @PathVariable String month) {
        Asker asker = asking.now();
        if (known(asker, month).isEmpty()) {
            return lost(asker, episode, month);
        }
        return work.write(asker.own("reports"), () -> {
            RaporLine line = views.line(asker, episode, month(asker, month));
            Form form = Form.of(Map.of("id", Ids.next().toString(), "number", String.valueOf(line.number()), "handedOn",
                    Dates.typed(line.handedOn() == null || line.last() == RaporStep.RETURNED ? today(asker) : line.handedOn())));
            return pages.show(ONE, views.page(asker, line, month(asker, month), form, List.of(), null, pages.ui()));
        });
    }

    @PostMapping("/rapor/{episode}/{month}")
    ResponseEntity<byte[]> act(@PathVariable UUID episode, @PathVariable String month, HttpServletRequest request) {
        Asker asker = asking.now();
        if (known(asker, month).isEmpty()) {
            return lost(asker, episode, month);
        }
        LocalDate of = month(asker, month);
        Input input = Input.form(request.getParameterMap());
        try {
            work.write(asker.own("reports"), () -> {
                RaporLine line = views.line(asker, episode, of);
                store.act(asker, line, read(asker, line, of, input), input);
            });
            return pages.to("/rapor/" + episode + "/" + month);
        } catch (InvalidInput e) {
            return again(asker, episode, of, HttpStatus.UNPROCESSABLE_CONTENT, input, Form.again(e), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return again(asker, episode, of, HttpStatus.valueOf(e.problem().status()), input, null, e);
        }
    }

    /** Nothing is handed in before its month is over or tomorrow; who gets one back is told why. */
    private RaporStore.Act read(Asker asker, RaporLine line, LocalDate month, Input input) {
        RaporStep step = input.needCode("step", RaporStep.class);
        LocalDate handed = input.needPastDate("handedOn", today(asker));
        if (input.ok("handedOn") && handed.isBefore(line.whole(month))) {
            input.error("handedOn", "rapor-not-whole", Dates.typed(handed), Dates.typed(line.whole(month)));
        }
        String word = step == RaporStep.RETURNED && input.ok("step") ? input.needText("reply", REPLY) : input.text("reply", REPLY);
        var act = new RaporStore.Act(input.needId("id"), month, step, input.needInteger("number", 0, Integer.MAX_VALUE), handed, word);
        input.check();
        return act;
    }

    private ResponseEntity<byte[]> again(Asker asker, UUID episode, LocalDate month, HttpStatus status, Input input, @Nullable Form wrong,
            @Nullable ProblemException problem) {
        return work.write(asker.own("reports"), () -> {
            RaporLine line = views.line(asker, episode, month);
            boolean stale = problem != null && problem.problem() == Problem.STALE_VERSION;
            List<Difference> both = stale ? views.both(line, input, pages.ui()) : List.of();
            Form form = wrong != null ? wrong
                    : Form.again(input.with(Map.of("id", Ids.next().toString(), "number", String.valueOf(line.number()))));
            return pages.show(status, ONE, views.page(asker, line, month, form, both, both.isEmpty() ? problem : null, pages.ui()));
        });
    }

    private LocalDate month(Asker asker, String text) {
        return known(asker, text).orElseThrow(ProblemException.notFound());
    }

    private Optional<LocalDate> known(Asker asker, String text) {
        return MonthlyMonths.parse(text).filter(month -> !month.isAfter(today(asker)));
    }

    private ResponseEntity<byte[]> lost(Asker asker, UUID episode, String month) {
        return pages.show(HttpStatus.NOT_FOUND, "reports/no-period.jte",
                PeriodLost.month(month, today(asker).withDayOfMonth(1), "/rapor/" + episode + "/", "/rapor"));
    }

    private LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }
}
