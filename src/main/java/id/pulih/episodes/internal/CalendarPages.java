package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.EpisodeChanges;
import id.pulih.episodes.EpisodePolicy;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms that change the dates of an episode: pause, resumption, extension. */
@RestController
class CalendarPages {

    private final Asking asking;
    private final Acts acts;
    private final Work work;
    private final EpisodeChanges changes;
    private final CalendarRecords calendars;

    CalendarPages(Asking asking, Acts acts, Work work, EpisodeChanges changes, CalendarRecords calendars) {
        this.asking = asking;
        this.acts = acts;
        this.work = work;
        this.changes = changes;
        this.calendars = calendars;
    }

    @GetMapping("/episode/{id}/jeda")
    ResponseEntity<byte[]> pauseForm(@PathVariable UUID id) {
        return acts.show("episodes/pause.jte", id, "", this::pausePage);
    }

    /** Pauses, or goes on when the form names the pause. */
    @PostMapping("/episode/{id}/jeda")
    ResponseEntity<byte[]> pause(@PathVariable UUID id, HttpServletRequest request) {
        return acts.attempt("episodes/pause.jte", id, request, (asker, input) -> pauseOrResume(asker, id, input), this::pausePage);
    }

    private void pauseOrResume(Asker asker, UUID id, Input input) {
        if (input.sent("pauseId")) {
            UUID pause = input.needId("pauseId");
            input.check();
            changes.resume(asker, id, pause, input);
        } else {
            changes.pause(asker, id, input);
        }
    }

    private Object pausePage(ActPage act) {
        Asker asker = asking.now();
        Optional<CalendarRecords.PauseRow> open = work.read(asker.own("care"), () ->
                calendars.pauses(asker.office(), act.episode().id()).stream().filter(pause -> pause.resumedOn() == null).findFirst());
        return new PausePage(act, open.orElse(null));
    }

    @GetMapping("/episode/{id}/perpanjang")
    ResponseEntity<byte[]> extendForm(@PathVariable UUID id) {
        return acts.show("episodes/extend.jte", id, "", this::extendPage);
    }

    @PostMapping("/episode/{id}/perpanjang")
    ResponseEntity<byte[]> extend(@PathVariable UUID id, HttpServletRequest request) {
        return acts.attempt("episodes/extend.jte", id, request, (asker, input) -> changes.extend(asker, id, input), this::extendPage);
    }

    private Object extendPage(ActPage act) {
        Asker asker = asking.now();
        return new ExtendPage(act, calendars.extensionLeft(act.episode(), acts.today(asker)),
                EpisodePolicy.mayExtend(asker, act.episode().office()));
    }
}
