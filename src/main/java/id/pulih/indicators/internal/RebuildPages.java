package id.pulih.indicators.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.indicators.FiguresPolicy;
import id.pulih.jobs.Jobs;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /indikator/hitung-ulang}: has the figures worked out anew, as the operator's verb does. */
@RestController
class RebuildPages {

    private static final String TEMPLATE = "indicators/rebuild.jte";

    private final Pages pages;
    private final Asking asking;
    private final Jobs jobs;
    private final BuildRows builds;
    private final Work work;

    RebuildPages(Pages pages, Asking asking, Jobs jobs, BuildRows builds, Work work) {
        this.pages = pages;
        this.asking = asking;
        this.jobs = jobs;
        this.builds = builds;
        this.work = work;
    }

    @GetMapping("/indikator/hitung-ulang")
    ResponseEntity<byte[]> form() {
        return pages.show(TEMPLATE, page(asking.now(), Form.of(Map.of("id", Ids.next().toString(), "reach", "own")), ""));
    }

    @PostMapping("/indikator/hitung-ulang")
    ResponseEntity<byte[]> start(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            UUID id = input.needId("id");
            RebuildJob.Reach reach = input.needCode("reach", RebuildJob.Reach.class);
            input.check();
            jobs.start(asker, id, RebuildJob.CODE, RebuildJob.parameters(reach, true), null);
            return pages.to("/pekerjaan/" + id);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, new Form(input, e.errors()), ""));
        } catch (ProblemException e) {
            return pages.again(TEMPLATE, page(asker, new Form(input, List.of()), pages.ui().t("problem." + e.problem().code(), e.args().toArray())));
        }
    }

    private RebuildPage page(Asker asker, Form form, String refusal) {
        boolean complete = work.read(asker.own("figures"), () -> builds.built(List.of(asker.office()))) == 1;
        return new RebuildPage(form, asker.officeName(), FiguresPolicy.offices(asker).size(), complete, refusal);
    }
}
