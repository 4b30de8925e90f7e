package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.DisclosurePolicy;
import id.pulih.disclosures.Disclosures;
import id.pulih.documents.Cells;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the data protection officer: what left any office watched over, by case number, narrowed by office, month and basis. */
@RestController
class OverviewPages {

    private static final int SHOWN = 50;

    private final Pages pages;
    private final Asking asking;
    private final DisclosureQueries queries;
    private final Disclosures disclosures;
    private final Offices offices;

    OverviewPages(Pages pages, Asking asking, DisclosureQueries queries, Disclosures disclosures, Offices offices) {
        this.pages = pages;
        this.asking = asking;
        this.queries = queries;
        this.disclosures = disclosures;
        this.offices = offices;
    }

    @GetMapping("/pengungkapan")
    ResponseEntity<byte[]> overview(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        Seek from = DisclosureQueries.Overseen.after(input.typed("sesudah"));
        var found = Slice.of(queries.overseen(asker, wanted(input), from, SHOWN + 1), SHOWN, from, DisclosureQueries.Overseen::key);
        return pages.show("disclosures/overview.jte", new OverviewPage(new Form(input, List.of()), choices(asker), found));
    }

    /** The same list for a spreadsheet; the file says what it is for and carries a serial of its own. */
    @PostMapping("/pengungkapan/unduh")
    ResponseEntity<byte[]> download(HttpServletRequest request) {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        List<DisclosureQueries.Overseen> lines = queries.overseen(asker, wanted(Input.form(request.getParameterMap())));
        byte[] file = disclosures.list(asker, "disclosure-overview", "oversight", list -> csv(ui, list, lines).getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("pengungkapan.csv").build().toString())
                .body(file);
    }

    private static String csv(Ui ui, Disclosure list, List<DisclosureQueries.Overseen> lines) {
        var text = new StringBuilder("\uFEFF");
        text.append(list.cells(ui));
        text.append(Cells.line(List.of(ui.t("disclosures.office"), ui.t("disclosures.case"), ui.t("disclosures.serial"), ui.t("disclosures.what"),
                ui.t("disclosures.to"), ui.t("disclosures.basis"), ui.t("disclosures.givenOn"), ui.t("disclosures.by"))));
        lines.forEach(line -> text.append(Cells.line(List.of(line.office(), line.caseNumber(), line.serial(), Disclosure.whatText(ui, line.what()),
                ui.t("disclosures.kind." + line.recipientKind()), ui.t("disclosures.basis." + line.basis()), line.givenOn().toString(), line.by()))));
        return text.toString();
    }

    /** A filter that cannot be read narrows nothing: the page still shows what there is. */
    private static DisclosureQueries.Wanted wanted(Input input) {
        String month = input.typed("bulan");
        return new DisclosureQueries.Wanted(office(input), month.matches("2[0-9]{3}-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : null,
                Coded.find(Basis.class, input.typed("dasar")).orElse(null));
    }

    private static @Nullable UUID office(Input input) {
        String typed = input.typed("kantor");
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }

    private List<Option> choices(Asker asker) {
        List<UUID> overseen = DisclosurePolicy.officesOverseen(asker);
        return offices.all().stream().filter(each -> overseen.contains(each.id())).map(OverviewPages::option).toList();
    }

    private static Option option(Office office) {
        return new Option(office.id().toString(), office.name());
    }
}
