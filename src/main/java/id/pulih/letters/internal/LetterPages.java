package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.letters.IssuedLetter;
import id.pulih.letters.LetterPolicy;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /surat}: the letters of the office, one letter, its files, several on one print, and annulling one. */
@RestController
class LetterPages {

    private static final String LIST = "letters/list.jte";
    private static final String ONE = "letters/letter.jte";
    private static final int MOST = 100;

    private final Pages pages;
    private final Asking asking;
    private final LetterStore store;
    private final LetterFiles files;
    private final LetterKinds kinds;

    LetterPages(Pages pages, Asking asking, LetterStore store, LetterFiles files, LetterKinds kinds) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.files = files;
        this.kinds = kinds;
    }

    @GetMapping("/surat")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return pages.show(LIST, page(asking.now(), Input.form(request.getParameterMap()), null));
    }

    @GetMapping("/surat/{id}")
    ResponseEntity<byte[]> one(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(ONE, page(asker, store.read(asker, id), Form.empty(), null));
    }

    @GetMapping("/surat/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return answer(files.pdf(asking.now(), List.of(id)));
    }

    @GetMapping("/surat/{id}/docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id) {
        return answer(files.docx(asking.now(), List.of(id)));
    }

    /** What was ticked: on one PDF, or as DOCX files. Nothing ticked is said on the list. */
    @PostMapping("/surat/cetak")
    ResponseEntity<byte[]> print(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        List<UUID> ids = input.texts("letters", 60).stream().filter(LetterPages::isId).map(UUID::fromString).limit(MOST).toList();
        if (ids.isEmpty()) {
            input.error("letters", "letters-none-ticked");
            return pages.again(LIST, page(asker, input, null));
        }
        try {
            return answer(input.typed("format").equals("docx") ? files.docx(asker, ids) : files.pdf(asker, ids));
        } catch (ProblemException e) {
            return pages.again(LIST, page(asker, input, Refusal.of(e)));
        }
    }

    @PostMapping("/surat/{id}/batal")
    ResponseEntity<byte[]> annul(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            String reason = input.needText("reason", 500);
            input.check();
            store.annul(asker, id, reason);
            return pages.to("/surat/" + id);
        } catch (InvalidInput e) {
            return pages.again(ONE, page(asker, store.read(asker, id), Form.again(e), null));
        } catch (ProblemException e) {
            return pages.again(ONE, page(asker, store.read(asker, id), Form.again(input), Refusal.of(e)));
        }
    }

    /** A filter that cannot be read narrows nothing. */
    private ListPage page(Asker asker, Input input, @Nullable Refusal problem) {
        String kind = kinds.all().stream().map(LetterKind::code).filter(input.typed("jenis")::equals).findFirst().orElse(null);
        String month = input.typed("bulan");
        boolean narrowed = month.matches("2[0-9]{3}-(0[1-9]|1[0-2])");
        Slice<IssuedLetter> found = store.list(asker, new LetterStore.Wanted(kind, narrowed ? YearMonth.parse(month) : null,
                LetterStore.after(input.typed("sesudah"))));
        String path = kind == null && !narrowed ? "/surat" : "/surat?jenis=" + (kind == null ? "" : kind) + "&bulan=" + (narrowed ? month : "");
        return new ListPage(found, path, kinds.all().stream().map(LetterKind::code).toList(), new Form(input, input.errors()), problem);
    }

    private static LetterPage page(Asker asker, Sheet sheet, Form form, @Nullable Refusal problem) {
        boolean mayVoid = sheet.voided() == null && LetterPolicy.mayVoid(asker, asker.office(), sheet.issuedBy());
        return new LetterPage(sheet, mayVoid, form, problem);
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static ResponseEntity<byte[]> answer(LetterFiles.Made made) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(made.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(made.name()).build().toString())
                .body(made.bytes());
    }
}
