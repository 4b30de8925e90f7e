package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way of every form about an episode: show it, do it, or show it again with what was typed. */
@Component
class Acts {

    private final Asking asking;
    private final Pages pages;
    private final Clock clock;
    private final Episodes episodes;
    private final Clients clients;

    Acts(Asking asking, Pages pages, Clock clock, Episodes episodes, Clients clients) {
        this.asking = asking;
        this.pages = pages;
        this.clock = clock;
        this.episodes = episodes;
        this.clients = clients;
    }

    /** What a form does; it throws when something is wrong. */
    interface Act {
        void run(Asker asker, Input input);
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    /** @param day the field that opens with the day of today; may be empty */
    ResponseEntity<byte[]> show(String template, UUID episode, String day, Function<ActPage, Object> page) {
        Asker asker = asking.now();
        return show(template, asker, episodes.open(asker, episode), day, page);
    }

    /** As above, also of a programme that has ended. */
    ResponseEntity<byte[]> showAlways(String template, UUID episode, Function<ActPage, Object> page) {
        Asker asker = asking.now();
        Episode own = episodes.own(asker, episode);
        episodes.needFree(asker, own.client());
        return show(template, asker, own, "", page);
    }

    private ResponseEntity<byte[]> show(String template, Asker asker, Episode open, String day, Function<ActPage, Object> page) {
        Form form = Form.of(Map.of("id", Ids.next().toString(), day, Dates.typed(today(asker))));
        return pages.show(template, page.apply(new ActPage(form, open, clients.get(asker, open.client()), null)));
    }

    ResponseEntity<byte[]> attempt(String template, UUID episode, HttpServletRequest request, Act act, Function<ActPage, Object> page) {
        Asker asker = asking.now();
        Episode present = episodes.own(asker, episode);
        var client = clients.get(asker, present.client());
        var input = Input.form(request.getParameterMap());
        try {
            act.run(asker, input);
            return pages.to("/episode/" + episode);
        } catch (InvalidInput e) {
            return pages.again(template, page.apply(new ActPage(Form.again(e), present, client, null)));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), template,
                    page.apply(new ActPage(Form.again(input), present, client, e)));
        }
    }
}
