package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way of every form about an event: do it and go on, or show it again with what was typed and why. */
@Component
public class EventForms {

    private final Pages pages;
    private final Work work;
    private final Clients clients;

    EventForms(Pages pages, Work work, Clients clients) {
        this.pages = pages;
        this.work = work;
        this.clients = clients;
    }

    /** Whose programme a page is about; {@code home} is the page of the programme. */
    public record Heading(String home, String alias, String caseNumber) {

        /** The page of one event. */
        public String event(Object event) {
            return home + "/kejadian/" + event;
        }
    }

    /** A form after an attempt, or before the first one. */
    public record Tried(Form form, @Nullable ProblemException refusal) {}

    /** What a form does; it answers where to go on. */
    interface Act {
        String run();
    }

    Heading heading(Asker asker, Episode episode) {
        var client = clients.get(asker, episode.client());
        return new Heading("/episode/" + episode.id(), client.alias(), client.caseNumber());
    }

    ResponseEntity<byte[]> attempt(Asker asker, String template, Input input, Act act, Function<Tried, Object> page) {
        try {
            return pages.to(work.write(asker.own("care"), act::run));
        } catch (InvalidInput e) {
            return pages.again(template, work.write(asker.own("care"), () -> page.apply(new Tried(Form.again(e), null))));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), template,
                    work.write(asker.own("care"), () -> page.apply(new Tried(Form.again(input), e))));
        }
    }

    ResponseEntity<byte[]> show(Asker asker, String template, Function<Tried, Object> page, Form form) {
        return pages.show(template, work.write(asker.own("care"), () -> page.apply(new Tried(form, null))));
    }
}
