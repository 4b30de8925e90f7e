package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.Disclosures;
import id.pulih.documents.Cells;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of counselling sessions for SIRENA, by month or for one session. It is a list for the office's own work: no names. */
@RestController
class SirenaPages {

    private static final String FORM = "groups/sirena.jte";

    private final Pages pages;
    private final Asking asking;
    private final Clock clock;
    private final Disclosures disclosures;
    private final SirenaColumns columns;
    private final SirenaRows rows;

    SirenaPages(Pages pages, Asking asking, Clock clock, Disclosures disclosures, SirenaColumns columns, SirenaRows rows) {
        this.pages = pages;
        this.asking = asking;
        this.clock = clock;
        this.disclosures = disclosures;
        this.columns = columns;
        this.rows = rows;
    }

    @GetMapping("/kelompok/sirena")
    ResponseEntity<byte[]> form() {
        YearMonth month = YearMonth.now(clock.withZone(asking.now().zone()));
        return pages.show(FORM, page(Form.of(Map.of("month", month.toString()))));
    }

    private SirenaPage page(Form form) {
        return new SirenaPage(form, columns.all().stream().map(SirenaColumns.Column::heading).toList());
    }

    @PostMapping("/kelompok/sirena")
    ResponseEntity<byte[]> take(HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            UUID only = input.id("event");
            YearMonth month = month(input);
            input.check();
            Ui ui = pages.ui();
            LocalDate from = only == null ? month.atDay(1) : LocalDate.EPOCH;
            LocalDate to = only == null ? month.atEndOfMonth() : LocalDate.now(clock.withZone(asker.zone())).plusYears(1);
            return csv(disclosures.list(asker, "group-sessions", "national-record",
                    list -> csv(ui, list, rows.of(asker, from, to, only, ui)).getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidInput e) {
            return pages.again(FORM, page(Form.again(e)));
        }
    }

    private static YearMonth month(Input input) {
        String typed = input.has("event") ? "2026-01" : input.needText("month", 20);
        if (typed.matches("2[0-9]{3}-(0[1-9]|1[0-2])")) {
            return YearMonth.parse(typed);
        }
        input.error("month", "month", typed);
        return YearMonth.of(2026, 1);
    }

    private String csv(Ui ui, Disclosure list, List<Map<String, String>> lines) {
        List<SirenaColumns.Column> all = columns.all();
        var text = new StringBuilder("\uFEFF");
        text.append(list.cells(ui));
        text.append(Cells.line(all.stream().map(SirenaColumns.Column::heading).toList()));
        lines.forEach(line -> text.append(Cells.line(all.stream().map(column -> line.getOrDefault(column.value(), "")).toList())));
        return text.toString();
    }

    private static ResponseEntity<byte[]> csv(byte[] file) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("konseling-kelompok.csv").build().toString())
                .body(file);
    }
}
