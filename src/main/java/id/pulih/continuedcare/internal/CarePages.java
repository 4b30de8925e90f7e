package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page that leads through continued care, the run of its procedure and its letters. */
@RestController
class CarePages {

    private static final String TEMPLATE = "continuedcare/care.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Episodes episodes;
    private final CareViews views;
    private final CareActs acts;

    CarePages(Asking asking, Pages pages, Work work, Episodes episodes, CareViews views, CareActs acts) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.episodes = episodes;
        this.views = views;
        this.acts = acts;
    }

    @GetMapping("/episode/{id}/bina-lanjut")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        return show(HttpStatus.OK, id, Form.empty(), List.of(), null);
    }

    /** Begins the run of the procedure with its first step. */
    @PostMapping("/episode/{id}/bina-lanjut")
    ResponseEntity<byte[]> begin(@PathVariable UUID id) {
        Asker asker = asking.now();
        work.write(asker.own("care"), () -> {
            Episode episode = episodes.needOpen(asker, views.episode(asker, id));
            acts.begin(asker, episode);
        });
        return pages.to("/episode/" + id + "/bina-lanjut");
    }

    @PostMapping("/episode/{id}/bina-lanjut/laporan/putusan")
    ResponseEntity<byte[]> decide(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            work.write(asker.own("care"), () -> acts.decide(asker, views.episode(asker, id), input));
            return pages.to("/episode/" + id + "/bina-lanjut");
        } catch (InvalidInput e) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, Form.again(e), List.of(), null);
        } catch (ProblemException e) {
            return refused(id, Form.again(input), e);
        }
    }

    @PostMapping("/episode/{id}/bina-lanjut/kunjungan/{visit}/surat")
    ResponseEntity<byte[]> visitLetter(@PathVariable UUID id, @PathVariable String visit, HttpServletRequest request) {
        VisitNumber number = VisitNumber.of(visit);
        return letter(id, request, (asker, episode, input) -> acts.visitLetter(asker, episode, number, input));
    }

    @PostMapping("/episode/{id}/bina-lanjut/laporan/surat")
    ResponseEntity<byte[]> finalLetter(@PathVariable UUID id, HttpServletRequest request) {
        return letter(id, request, acts::finalLetter);
    }

    private interface Issue {
        CareActs.Issued letter(Asker asker, Episode episode, Input input);
    }

    private ResponseEntity<byte[]> letter(UUID id, HttpServletRequest request, Issue issue) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            CareActs.Issued issued = work.write(asker.own("care"), () -> issue.letter(asker, views.episode(asker, id), input));
            return issued.lacks().isEmpty()
                    ? pages.to(issued.letter() == null ? "/episode/" + id + "/bina-lanjut" : "/surat/" + issued.letter())
                    : show(HttpStatus.CONFLICT, id, Form.empty(), issued.lacks(), null);
        } catch (InvalidInput e) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, Form.again(e), List.of(), null);
        } catch (ProblemException e) {
            return refused(id, Form.empty(), e);
        }
    }

    private ResponseEntity<byte[]> refused(UUID id, Form form, ProblemException e) {
        if (e.problem() == Problem.NOT_FOUND) {
            throw e;
        }
        return show(HttpStatus.valueOf(e.problem().status()), id, form, List.of(), e);
    }

    private ResponseEntity<byte[]> show(HttpStatus status, UUID id, Form form, List<String> lacks, @Nullable ProblemException problem) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> pages.show(status, TEMPLATE, views.of(asker, id, form, lacks, problem)));
    }
}
