package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes the text of a heading. Each save is a version; of two who write at once the second sees both. */
@RestController
class QuarterlyTextPages {

    private static final String TEMPLATE = "reports/quarterly-text.jte";
    private static final int MOST = 8000;
    private static final int MOST_VERSIONS = 99_999;

    private final Pages pages;
    private final QuarterlyAsking asking;
    private final Work work;
    private final QuarterlyViews views;
    private final QuarterlyTexts texts;
    private final QuarterlyDesk desk;

    QuarterlyTextPages(Pages pages, QuarterlyAsking asking, Work work, QuarterlyViews views, QuarterlyTexts texts, QuarterlyDesk desk) {
        this.pages = pages;
        this.asking = asking;
        this.work = work;
        this.views = views;
        this.texts = texts;
        this.desk = desk;
    }

    @GetMapping("/laporan-triwulan/{id}/naskah/{heading}")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @PathVariable String heading) {
        Asker asker = asking.now();
        QuarterlyTextPage page = page(asker, id, heading, null, List.of(), null);
        return pages.show(TEMPLATE, page);
    }

    @PostMapping("/laporan-triwulan/{id}/naskah/{heading}")
    ResponseEntity<byte[]> save(@PathVariable UUID id, @PathVariable String heading, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        page(asker, id, heading, null, List.of(), null);
        try {
            int version = input.needInteger("version", 1, MOST_VERSIONS);
            String text = input.needText("text", MOST);
            String unknown = desk.unknown(text);
            if (unknown != null) {
                input.error("text", "quarterly-place", unknown);
            }
            desk.needNameless(asker, input, "text");
            input.check();
            work.write(asker.own("reports"), () -> texts.save(asker, desk.acts().own(asker, id), heading, version, text));
            return pages.to("/laporan-triwulan/" + id + "#" + heading);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, heading, Form.again(e), List.of(), null));
        } catch (ProblemException e) {
            return refused(asker, id, heading, input, e);
        }
    }

    private ResponseEntity<byte[]> refused(Asker asker, UUID id, String heading, Input input, ProblemException e) {
        if (e.problem() != Problem.STALE_VERSION) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, page(asker, id, heading, Form.again(input), List.of(), e));
        }
        var stored = page(asker, id, heading, null, List.of(), null).section();
        String typed = input.typed("text").replace("\r", "").strip();
        List<Difference> differences = Difference.between(Map.of("text", typed), Map.of("text", stored.raw().strip()), field -> pages.ui().t("quarterly.text"));
        if (differences.isEmpty()) {
            return pages.to("/laporan-triwulan/" + id + "#" + heading);
        }
        Input again = input.with(Map.of("version", String.valueOf(stored.version())));
        return pages.show(HttpStatus.CONFLICT, TEMPLATE, page(asker, id, heading, Form.again(again), differences, null));
    }

    private QuarterlyTextPage page(Asker asker, UUID id, String heading, @Nullable Form form, List<Difference> differences, @Nullable ProblemException e) {
        return work.write(asker.reach("reports"), () -> {
            QuarterlyReport report = desk.acts().own(asker, id);
            QuarterlyView view = views.of(asker, pages.ui(), report.id(), 0);
            var section = view.sections().stream().filter(each -> each.code().equals(heading)).findFirst().orElseThrow(ProblemException.notFound());
            Form shown = form != null ? form : Form.of(Map.of("text", section.raw(), "version", String.valueOf(section.version())));
            return new QuarterlyTextPage(view, section, shown, differences, e == null ? null : QuarterlyRefusal.of(e));
        });
    }
}
