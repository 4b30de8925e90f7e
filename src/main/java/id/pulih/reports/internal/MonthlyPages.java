package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One monthly report: shown, its words written, handed in, returned, signed, reopened, received or sent back. */
@RestController
class MonthlyPages {

    private static final String PAGE = "monthly/report.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Clock clock;
    private final MonthlyDesk desk;

    MonthlyPages(Asking asking, Pages pages, Work work, Clock clock, MonthlyDesk desk) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.clock = clock;
        this.desk = desk;
    }

    @PostMapping("/laporan-bulanan")
    ResponseEntity<byte[]> open(HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        LocalDate month = MonthlyMonths.parse(input.needText("month", 7)).orElse(null);
        LocalDate first = today(asker).withDayOfMonth(1);
        if (month == null || month.isAfter(first)) {
            input.error("month", "report-month", input.typed("month"));
        }
        input.check();
        UUID id = work.write(asker.own("reports"), () -> desk.store().open(asker, java.util.Objects.requireNonNull(month)));
        return pages.to("/laporan-bulanan/" + id);
    }

    @GetMapping("/laporan-bulanan/{id}")
    ResponseEntity<byte[]> one(@PathVariable UUID id, @RequestParam(name = "revisi", defaultValue = "") String revision) {
        Asker asker = asking.now();
        return work.write(asker.reach("reports"), () -> {
            MonthlyReport report = desk.report(asker, id);
            desk.store().read(asker, report);
            return pages.show(PAGE, desk.views().page(asker, report, QuarterlyPages.revision(revision), today(asker), pages.ui()));
        });
    }

    @GetMapping("/laporan-bulanan/{id}/angka/{line}")
    ResponseEntity<byte[]> list(@PathVariable UUID id, @PathVariable String line) {
        Asker asker = asking.now();
        return work.write(asker.own("reports"), () -> {
            MonthlyReport report = desk.own(asker, id);
            desk.store().read(asker, report);
            return pages.show("monthly/list.jte", desk.lists().page(asker, report, line, today(asker), pages.ui()));
        });
    }

    @PostMapping("/laporan-bulanan/{id}/kata")
    ResponseEntity<byte[]> write(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        return answer(asker, id, input, () -> {
            MonthlyReport report = desk.own(asker, id);
            Map<String, String> words = desk.words().read(asker, input);
            int seen = input.needInteger("version", 0, Integer.MAX_VALUE);
            input.needId("id");
            input.check();
            desk.store().write(asker, report, seen, words, input);
        });
    }

    @PostMapping("/laporan-bulanan/{id}/langkah")
    ResponseEntity<byte[]> act(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        return answer(asker, id, input, () -> {
            MonthlyReport report = desk.report(asker, id);
            MonthlyActs.Wish wish = MonthlyActs.Wish.read(input);
            desk.words().needNameless(asker, report.office(), input, "word", wish.word() == null ? "" : wish.word());
            input.check();
            desk.acts().act(asker, report, wish, input, today(asker));
        });
    }

    private ResponseEntity<byte[]> answer(Asker asker, UUID id, Input input, Runnable act) {
        try {
            work.write(asker.reach("reports"), act);
            return pages.to("/laporan-bulanan/" + id);
        } catch (InvalidInput e) {
            return again(asker, id, HttpStatus.UNPROCESSABLE_CONTENT, input, Form.again(e), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return again(asker, id, HttpStatus.valueOf(e.problem().status()), input, null, e);
        }
    }

    /** What was typed stays; a stale save shows both and, sent again, is based on what is there now. */
    private ResponseEntity<byte[]> again(Asker asker, UUID id, HttpStatus status, Input input, @Nullable Form wrong, @Nullable ProblemException problem) {
        return work.read(asker.reach("reports"), () -> {
            MonthlyReport report = desk.report(asker, id);
            MonthlyPage page = desk.views().page(asker, report, today(asker), pages.ui());
            boolean stale = problem != null && problem.problem() == Problem.STALE_VERSION;
            List<Difference> both = stale ? desk.words().both(report, input, pages.ui()) : List.of();
            Form form = wrong != null ? wrong : desk.words().based(report, input);
            return pages.show(status, PAGE, page.with(form, both, stale && !both.isEmpty() ? null : problem));
        });
    }

    private LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }
}
