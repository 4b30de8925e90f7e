package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Audit;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episodes;
import id.pulih.indicators.Period;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /catatan-laporan}: what helps, what hinders and what should be done, noted when it is noticed, for the report later. */
@RestController
class QuarterlyNotePages {

    private static final String TEMPLATE = "reports/quarterly-notes.jte";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int QUARTERS = 6;

    private final Pages pages;
    private final Asking asking;
    private final Work work;
    private final QuarterlyBoard board;
    private final QuarterlyNotes notes;
    private final About about;

    QuarterlyNotePages(Pages pages, Asking asking, Work work, QuarterlyBoard board, QuarterlyNotes notes, About about) {
        this.pages = pages;
        this.asking = asking;
        this.work = work;
        this.board = board;
        this.notes = notes;
        this.about = about;
    }

    /** Whom a note is about, by case number. */
    @Component
    record About(Episodes episodes, Clients clients, Audit audit) {

        String caseNumber(Asker asker, UUID episode) {
            return clients.get(asker, episodes.own(asker, episode).client()).caseNumber();
        }
    }

    @GetMapping("/catatan-laporan")
    ResponseEntity<byte[]> list(@RequestParam(name = "triwulan", defaultValue = "") String quarter, @RequestParam(name = "episode", defaultValue = "") String episode) {
        Asker asker = asking.now();
        var form = Form.of(Map.of("id", Ids.next().toString(), "day", Dates.typed(board.today(asker)), "episode", episode));
        return pages.show(TEMPLATE, page(asker, quarter, form, null));
    }

    @PostMapping("/catatan-laporan")
    ResponseEntity<byte[]> add(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            NewQuarterlyNote wish = NewQuarterlyNote.read(input, board.present(asker).last(QUARTERS).getFirst().from(), board.today(asker));
            input.check();
            work.write(asker.own("care"), () -> notes.add(asker, wish, input));
            return pages.to("/catatan-laporan?triwulan=" + Period.of(Period.Kind.QUARTER, wish.day()));
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, "", Form.again(e), null));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, page(asker, "", Form.again(input), e));
        }
    }

    private QuarterlyNotesPage page(Asker asker, String asked, Form form, @Nullable ProblemException refusal) {
        List<Period> quarters = board.present(asker).last(QUARTERS).reversed();
        Period quarter = quarters.stream().filter(each -> each.toString().equals(asked)).findFirst().orElse(quarters.getFirst());
        PeriodLost lost = asked.isEmpty() || quarter.toString().equals(asked) ? null : PeriodLost.quarter(asked, quarters, "/catatan-laporan");
        String episode = form.value("episode");
        return work.write(asker.own("care"), () -> {
            List<QuarterlyNotes.Note> found = notes.of(asker, quarter.from(), quarter.to());
            about.audit().record(asker, "quarterly-notes-read", "office", asker.office(), "quarter=" + quarter);
            return new QuarterlyNotesPage(quarter.toString(), quarters.stream().map(Period::toString).toList(), found,
                    Arrays.stream(NewQuarterlyNote.Tag.values()).map(Coded::code).toList(),
                    episode.matches(ID) ? about.caseNumber(asker, UUID.fromString(episode)) : null, form,
                    refusal == null ? null : QuarterlyRefusal.of(refusal), lost);
        });
    }
}
