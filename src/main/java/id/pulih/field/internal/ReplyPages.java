package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
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

/** Replying to an activity that a telephone handed in. */
@RestController
class ReplyPages {

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final FactQueries facts;
    private final Replies replies;
    private final People people;

    ReplyPages(Asking asking, Pages pages, Work work, FactQueries facts, Replies replies, People people) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.facts = facts;
        this.replies = replies;
        this.people = people;
    }

    @GetMapping("/kegiatan/{id}/balasan")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        return show(HttpStatus.OK, id, Form.of(Map.of("id", Ids.next().toString())), null);
    }

    @PostMapping("/kegiatan/{id}/balasan")
    ResponseEntity<byte[]> reply(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        Fact fact = work.read(asker.own("field"), () -> handedIn(asker, id));
        try {
            replies.reply(asker, fact.id(), input);
            return pages.to("/episode/" + fact.episodeId() + "/kegiatan/" + id);
        } catch (InvalidInput e) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, Form.again(e), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return show(HttpStatus.valueOf(e.problem().status()), id, Form.again(input), e);
        }
    }

    private ResponseEntity<byte[]> show(HttpStatus status, UUID id, Form form, @Nullable ProblemException refusal) {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        return work.write(asker.own("field"), () -> {
            Fact fact = handedIn(asker, id);
            people.audit().record(asker, "field-replies-read", "field-fact", id, "");
            Episode episode = people.episodes().own(asker, fact.episodeId());
            return pages.show(status, "inbox/reply.jte", new ReplyPage(id, episode.id(), people.who(asker, episode), FactWords.kind(ui, fact.kind()),
                    ui.time(fact.receivedAt()), people.agent(asker, fact.agentId()), replies.about(asker, episode, List.of(fact.id())), form, refusal));
        });
    }

    /** An activity that an officer wrote has nobody to be told. */
    private Fact handedIn(Asker asker, UUID id) {
        return facts.handedIn(asker, id).filter(fact -> facts.recorded(asker, id)).orElseThrow(ProblemException.notFound());
    }
}
