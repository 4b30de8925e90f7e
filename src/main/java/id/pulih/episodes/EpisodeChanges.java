package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.internal.CalendarRecords;
import id.pulih.episodes.internal.EpisodeRecords;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What changes the dates of a running episode: extension, pause, resumption. The windows of all obligations follow in the
 * same transaction. Each answers whether it was new.
 */
@Component
public class EpisodeChanges {

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Episodes episodes;
    private final EpisodeRecords records;
    private final CalendarRecords calendars;

    public EpisodeChanges(Work work, Received received, Audit audit, Episodes episodes, EpisodeRecords records, CalendarRecords calendars) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.episodes = episodes;
        this.records = records;
        this.calendars = calendars;
    }

    /**
     * By a head, within what the rules allow (K1).
     *
     * @param input id, months, reason
     * @throws ProblemException head-required, episode-ended
     */
    public boolean extend(Asker asker, UUID episode, Input input) {
        episodes.own(asker, episode);
        if (!EpisodePolicy.mayExtend(asker, asker.office())) {
            throw ProblemException.of(Problem.HEAD_REQUIRED);
        }
        UUID id = input.needId("id");
        Integer months = input.integer("months", 1, 12);
        if (months == null) {
            input.error("months", "required");
        }
        String reason = input.needText("reason", 500);
        input.check();
        return work.write(asker.own("care"), () -> {
            boolean first = received.first(asker, id, "extension " + episode, input);
            if (first) {
                extend(asker, episode, id, Objects.requireNonNull(months), reason, input);
            }
            return first;
        });
    }

    private void extend(Asker asker, UUID episode, UUID id, int months, String reason, Input input) {
        Episode present = episodes.locked(asker, episode);
        int left = calendars.extensionLeft(present, records.today(asker));
        if (months > left) {
            input.error("months", left == 0 ? "no-extension-left" : "extension-too-long", months, left);
            input.check();
        }
        calendars.insertExtension(asker, episode, id, months, reason, records.today(asker));
        redate(asker, episode);
        audit.record(asker, "episode-extended", "episode", episode, "months=" + months);
    }

    /**
     * @param input id, from, reason
     * @throws ProblemException episode-paused when a pause is open already
     */
    public boolean pause(Asker asker, UUID episode, Input input) {
        episodes.own(asker, episode);
        UUID id = input.needId("id");
        LocalDate from = input.needPastDate("from", records.today(asker));
        String reason = input.needText("reason", 500);
        input.check();
        return work.write(asker.own("care"), () -> {
            boolean first = received.first(asker, id, "pause " + episode, input);
            if (first) {
                checkPause(episodes.locked(asker, episode), from, input);
                calendars.insertPause(asker, episode, id, from, reason);
                audit.record(asker, "episode-paused", "episode", episode, "");
            }
            return first;
        });
    }

    /** A pause lies within the programme and after the one before it. */
    private static void checkPause(Episode present, LocalDate from, Input input) {
        if (present.pausedSince() != null) {
            throw ProblemException.of(Problem.EPISODE_PAUSED);
        }
        var pauses = present.calendar().pauses();
        LocalDate earliest = pauses.isEmpty() ? present.calendar().startsOn() : pauses.getLast().until();
        LocalDate last = present.calendar().plannedEnd();
        if (from.isBefore(earliest)) {
            input.error("from", "date-order", Dates.typed(from), Dates.typed(earliest));
        } else if (from.isAfter(last)) {
            input.error("from", "after-planned-end", Dates.typed(from), Dates.typed(last));
        }
        input.check();
    }

    /**
     * The day the programme goes on is not a day of the pause.
     *
     * @param input resumedOn
     * @throws ProblemException already-done when the pause was closed with another day
     */
    public boolean resume(Asker asker, UUID episode, UUID pause, Input input) {
        episodes.own(asker, episode);
        LocalDate resumedOn = input.needPastDate("resumedOn", records.today(asker));
        input.check();
        return work.write(asker.own("care"), () -> {
            episodes.locked(asker, episode);
            var present = calendars.pause(asker, episode, pause);
            if (present.resumedOn() != null) {
                refuseOther(present.resumedOn().equals(resumedOn));
                return false;
            }
            if (!resumedOn.isAfter(present.fromDay())) {
                input.error("resumedOn", "resumed-too-early", Dates.typed(resumedOn), Dates.typed(present.fromDay().plusDays(1)));
                input.check();
            }
            calendars.insertResumption(asker, pause, resumedOn);
            redate(asker, episode);
            audit.record(asker, "episode-resumed", "episode", episode, "");
            return true;
        });
    }

    private static void refuseOther(boolean same) {
        if (!same) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }

    private void redate(Asker asker, UUID episode) {
        Episode changed = episodes.own(asker, episode);
        records.redate(asker, episode, changed.programme(), changed.calendar());
    }
}
