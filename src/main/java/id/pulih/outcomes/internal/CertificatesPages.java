package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.jobs.Jobs;
import id.pulih.platform.DayCursor;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The certificates of a month, to be printed together: those ticked, or all. */
@RestController
class CertificatesPages {

    private static final String TEMPLATE = "outcomes/certificates.jte";

    private final Pages pages;
    private final Asking asking;
    private final CertificateQueries queries;
    private final Jobs jobs;
    private final Clock clock;

    CertificatesPages(Pages pages, Asking asking, CertificateQueries queries, Jobs jobs, Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.queries = queries;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping("/sertifikat-bulanan")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var input = Input.form(request.getParameterMap());
        Asker asker = asking.now();
        DayCursor before = DayCursor.read(input);
        return pages.show(TEMPLATE, page(asker, new Form(input.with(Map.of("id", Ids.next().toString())), input.errors()), before, ""));
    }

    @PostMapping("/sertifikat-bulanan")
    ResponseEntity<byte[]> print(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            UUID id = input.needId("id");
            Map<String, String> wanted = "month".equals(input.text("what", 10)) ? month(asker, input) : ticked(input);
            input.check();
            jobs.start(asker, id, CertificatesJob.CODE, wanted, null);
            return pages.to("/pekerjaan/" + id);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, new Form(input, e.errors()), DayCursor.START, ""));
        } catch (ProblemException e) {
            return pages.again(TEMPLATE, page(asker, new Form(input, List.of()), DayCursor.START,
                    pages.ui().t("problem." + e.problem().code(), e.args().toArray())));
        }
    }

    private Map<String, String> month(Asker asker, Input input) {
        YearMonth month = wantedMonth(asker, input);
        if (input.errors().isEmpty() && queries.page(asker, month, DayCursor.START).isEmpty()) {
            input.error("bulan", "no-certificates", month.toString());
        }
        return Map.of("month", month.toString());
    }

    private static Map<String, String> ticked(Input input) {
        List<String> ids = input.texts("episodes", 60);
        if (ids.isEmpty()) {
            input.error("episodes", "required");
        }
        if (!ids.isEmpty() && (ids.size() > CertificateQueries.PAGE || ids.stream().anyMatch(id -> !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))) {
            input.error("episodes", "id", ids.getFirst());
        }
        return Map.of("episodes", ids.stream().distinct().collect(Collectors.joining(",")));
    }

    /** What cannot be read is the present month; the form says so. */
    private YearMonth wantedMonth(Asker asker, Input input) {
        String typed = input.typed("bulan").strip();
        YearMonth now = YearMonth.from(LocalDate.now(clock.withZone(asker.zone())));
        if (typed.matches("2[0-9]{3}-(0[1-9]|1[0-2])")) {
            return YearMonth.parse(typed);
        }
        if (!typed.isEmpty()) {
            input.error("bulan", "month", typed);
        }
        return now;
    }

    private CertificatesPage page(Asker asker, Form form, DayCursor before, String refusal) {
        YearMonth month = wantedMonth(asker, form.input());
        var found = DayCursor.Page.of(queries.page(asker, month, before), CertificateQueries.PAGE, each -> new DayCursor(each.issuedOn(), each.id()));
        String next = found.next() == null ? null : "/sertifikat-bulanan?bulan=" + month + "&after=" + found.next();
        var shown = new Form(form.input(), form.errors().isEmpty() ? form.input().errors() : form.errors());
        return new CertificatesPage(shown, month.toString(), found.items().stream().map(CertificatesPages::line).toList(), next, refusal);
    }

    private static CertificatesPage.Line line(CertificateQueries.Issued each) {
        return new CertificatesPage.Line(each.episodeId().toString(), each.number(), each.issuedOn(), each.caseNumber(), each.alias());
    }
}
