package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Received;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing the office's own version of a procedure. Rows come and go by buttons, which store nothing. */
@RestController
class EditorPages {

    private static final String TEMPLATE = "sops/edit.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Received received;
    private final Versions versions;
    private final VersionStore store;

    EditorPages(Asking asking, Pages pages, Work work, Received received, Versions versions, VersionStore store) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.received = received;
        this.versions = versions;
        this.store = store;
    }

    @GetMapping("/sop/{code}/ubah")
    ResponseEntity<byte[]> form(@PathVariable String code) {
        Asker asker = asking.now();
        return work.read(asker.own("care"), () -> {
            int version = versions.latest(asker.office(), code);
            var values = new HashMap<>(ProcedureFields.of(versions.get(asker.office(), code, version)));
            values.put("id", Ids.next().toString());
            values.put("version", String.valueOf(version));
            return pages.show(TEMPLATE, new EditorPage(code, Form.of(values), values, List.of()));
        });
    }

    @PostMapping("/sop/{code}/ubah")
    ResponseEntity<byte[]> save(@PathVariable String code, HttpServletRequest request) {
        Map<String, String> values = values(request);
        String act = values.getOrDefault("act", "");
        if (ProcedureRows.knows(act)) {
            Map<String, String> moved = ProcedureRows.after(values, act);
            return pages.show(TEMPLATE, new EditorPage(code, Form.of(moved), moved, List.of()));
        }
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            work.write(asker.own("care"), () -> save(asker, code, input));
            return pages.to("/sop/" + code + "/versi");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, new EditorPage(code, Form.again(e), values, List.of()));
        } catch (ProblemException e) {
            if (e.problem() != Problem.STALE_VERSION) {
                throw e;
            }
            return both(asker, code, values);
        }
    }

    private void save(Asker asker, String code, Input input) {
        UUID id = input.needId("id");
        int based = input.needInteger("version", 0, Integer.MAX_VALUE);
        Procedure procedure = ProcedureFields.read(input, versions.get(asker.office(), code, 0));
        input.check();
        if (received.first(asker, id, "procedure-version " + code, input)) {
            store.save(asker, procedure, based);
        }
    }

    /** Nothing is stored; saving this page again stores it after what is there now. */
    private ResponseEntity<byte[]> both(Asker asker, String code, Map<String, String> typed) {
        return work.read(asker.own("care"), () -> {
            int version = versions.latest(asker.office(), code);
            Map<String, String> stored = ProcedureFields.of(versions.get(asker.office(), code, version));
            var again = new HashMap<>(typed);
            again.put("version", String.valueOf(version));
            again.put("id", Ids.next().toString());
            var mine = new LinkedHashMap<>(typed);
            mine.keySet().removeAll(List.of("id", "version", "act", "_csrf"));
            mine.replaceAll((field, value) -> value.replace("\r\n", "\n").strip());
            Ui ui = pages.ui();
            List<Difference> differences = Difference.between(mine, stored, field -> label(ui, field));
            return pages.show(HttpStatus.CONFLICT, TEMPLATE, new EditorPage(code, Form.of(again), again, differences));
        });
    }

    private static String label(Ui ui, String field) {
        String[] parts = field.split("\\.");
        String name = ui.t("sops.edit." + field.replaceAll("\\.[0-9]+", ""));
        return parts.length < 3 ? name : ui.t("sops.edit.row-of." + parts[0], Integer.parseInt(parts[1]) + 1, name);
    }

    private static Map<String, String> values(HttpServletRequest request) {
        var values = new HashMap<String, String>();
        request.getParameterMap().forEach((name, all) -> values.put(name, String.join("\n", all)));
        values.remove("_csrf");
        return values;
    }
}
