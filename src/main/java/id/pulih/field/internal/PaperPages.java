package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The paper twin of the telephone: printing a page of the Rapor, and typing in what was written on it. */
@RestController
class PaperPages {

    private static final List<String> FIELDS = List.of("code", "occurredAt", "kind", "mode", "source", "place", "condition", "notes");

    /** What stands on a line that nobody wrote on; such a line is passed over. */
    private static final Map<String, String> BLANK = Map.of("kind", "visit", "mode", "direct");

    private final Asking asking;
    private final Pages pages;
    private final Papers papers;
    private final PaperTyping typing;

    PaperPages(Asking asking, Pages pages, Papers papers, PaperTyping typing) {
        this.asking = asking;
        this.pages = pages;
        this.papers = papers;
        this.typing = typing;
    }

    @PostMapping("/episode/{id}/rapor-kertas")
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("rapor.pdf").build().toString())
                .body(papers.print(asking.now(), id));
    }

    @GetMapping("/kertas")
    ResponseEntity<byte[]> form() {
        return pages.show("paper/typing.jte", new TypingPage(Form.of(blank(Map.of())), List.of()));
    }

    /** Answered with the page itself: sent again, every line that was recorded says that it was received. */
    @PostMapping("/kertas")
    ResponseEntity<byte[]> type(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        var done = new ArrayList<TypedLine>();
        var left = new HashMap<String, String>();
        var errors = new ArrayList<FieldError>();
        for (int place = 0; place < PaperPage.LINES; place++) {
            Map<String, String> typed = typed(input.at("lines." + place));
            if (!typed.isEmpty()) {
                TypedLine line = typing.enter(asker, place, Input.of(typed));
                done.add(line);
                errors.addAll(PaperTyping.placed(line));
                keep(line, typed, left);
            }
        }
        if (done.isEmpty()) {
            errors.add(new FieldError("lines.0.code", "required", List.of()));
        }
        var page = new TypingPage(new Form(Input.of(blank(left)), errors), done);
        boolean kept = done.stream().anyMatch(TypedLine::kept);
        return kept ? pages.show("paper/typing.jte", page) : pages.again("paper/typing.jte", page);
    }

    /** What was typed on one line; nothing when only the choices stand there that were made beforehand. */
    private static Map<String, String> typed(Input line) {
        var all = new HashMap<String, String>();
        FIELDS.stream().filter(line::sent).forEach(field -> all.put(field, line.typed(field)));
        boolean written = all.entrySet().stream().anyMatch(each -> !each.getValue().isBlank() && !each.getValue().equals(BLANK.get(each.getKey())));
        return written ? all : Map.of();
    }

    /** A line that was not recorded stays as it was typed. */
    private static void keep(TypedLine line, Map<String, String> typed, Map<String, String> left) {
        if (!line.kept()) {
            typed.forEach((field, value) -> left.put("lines." + line.place() + "." + field, value));
        }
    }

    private static Map<String, String> blank(Map<String, String> left) {
        var values = new HashMap<String, String>();
        for (int place = 0; place < PaperPage.LINES; place++) {
            String line = "lines." + place + ".";
            BLANK.forEach((field, value) -> values.put(line + field, value));
        }
        values.putAll(left);
        return values;
    }
}
