package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Received;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import id.pulih.ui.Words;
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

/** Issuing the letters of an event; the letters themselves are at {@code /surat}. */
@RestController
class GroupLetterPages {

    private static final String FORM = "groups/letters.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Received received;
    private final Events events;
    private final GroupLetters letters;

    GroupLetterPages(Asking asking, Pages pages, Work work, Received received, Events events, GroupLetters letters) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.received = received;
        this.events = events;
        this.letters = letters;
    }

    @GetMapping("/kelompok/{id}/surat")
    ResponseEntity<byte[]> choose(@PathVariable UUID id) {
        return pages.show(FORM, page(asking.now(), id, Form.of(Map.of("id", Ids.next().toString())), null));
    }

    @PostMapping("/kelompok/{id}/surat")
    ResponseEntity<byte[]> issue(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            UUID sent = input.needId("id");
            LetterWish wish = input.needCode("wish", LetterWish.class);
            input.check();
            List<UUID> issued = work.write(asker.own("letters"), () -> {
                Event event = events.get(asker, id);
                if (!LetterWish.of(event).contains(wish)) {
                    throw ProblemException.of(Problem.ALREADY_DONE);
                }
                return received.first(asker, sent, "group-letters " + id, input)
                        ? letters.issue(asker, event, events.plan(asker, event), wish, indonesian()) : List.<UUID>of();
            });
            return pages.to(issued.size() == 1 ? "/surat/" + issued.getFirst() : "/surat");
        } catch (InvalidInput e) {
            return pages.again(FORM, page(asker, id, Form.again(e), null));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), FORM, page(asker, id, Resending.again(input, e), e));
        }
    }

    private GroupLettersPage page(Asker asker, UUID id, Form form, @Nullable ProblemException why) {
        return work.write(asker.own("letters"), () -> {
            Event event = events.get(asker, id);
            Plan plan = events.plan(asker, event);
            return new GroupLettersPage(id, plan.theme(), form, LetterWish.of(event).stream().map(wish -> {
                var outlook = letters.outlook(asker, event, plan, wish, indonesian());
                return new GroupLettersPage.Choice(wish.code(), outlook.letters(), outlook.leftOut(), outlook.missing());
            }).toList(), letters.issued(asker, event), why);
        });
    }

    /** Letters are in Indonesian whoever issues them; times are the office's. */
    private Ui indonesian() {
        Ui ui = pages.ui();
        return new Ui(ui.words(), Words.INDONESIAN, ui.asker(), ui.path(), "", true, ui.demo(), ui.assets(), ui.routes(), 0, 0);
    }
}
