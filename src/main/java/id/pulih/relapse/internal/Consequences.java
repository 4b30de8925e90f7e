package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.episodes.Episode;
import id.pulih.notices.Notices;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Ids;
import id.pulih.relapse.Grade;
import id.pulih.relapse.Response;
import id.pulih.relapse.internal.EventWrites.Opened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a grade opens: its actions with owner and day, the referrals it drafts, and who is told. Joins the caller's transaction. */
@Component
class Consequences {

    private final EventWrites writes;
    private final OfficeRules rules;
    private final Notices notices;
    private final Onward onward;

    Consequences(EventWrites writes, OfficeRules rules, Notices notices, Onward onward) {
        this.writes = writes;
        this.rules = rules;
        this.notices = notices;
        this.onward = onward;
    }

    LocalDate today(Asker asker) {
        return writes.today(asker);
    }

    Instant now() {
        return writes.now().toInstant();
    }

    /** A lapse goes to the unit of the village where there is one (R32), a relapse to a facility (R33). */
    String handledBy(Asker asker, Episode episode, Grade grade) {
        return switch (grade) {
            case SLIP -> "office";
            case LAPSE -> onward.communityUnit(asker, episode).isPresent() ? "community-recovery" : "office";
            case RELAPSE -> "facility";
        };
    }

    /** @param before the actions of earlier gradings; what was answered is carried over, and no clock starts anew */
    void of(Asker asker, Episode episode, Event event, Graded grading, List<Action> before) {
        writes.insert(asker, episode, grading);
        LocalDate due = today(asker).plusDays(rules.integer(episode.office(), grading.grade().dueRule(), today(asker)));
        List<Response> responses = Response.to(grading.grade());
        for (int place = 0; place < responses.size(); place++) {
            Response kind = responses.get(place);
            Optional<Action> same = before.stream().filter(each -> each.kind() == kind).min(Consequences::answeredFirst);
            LocalDate day = same.map(Action::dueOn).filter(due::isAfter).orElse(due);
            var opened = new Opened(Ids.next(), event.id(), grading.id(), kind, place, day, same.map(Consequences::root).orElse(null));
            writes.insert(episode, opened);
            writes.insertOwner(asker, episode, opened.id(), 1, kind.owner(episode.agent() != null), null);
        }
        onward.draft(asker, episode, event, grading);
        tell(asker, episode, grading.grade());
    }

    private static int answeredFirst(Action one, Action other) {
        return one.open() == other.open() ? one.dueOn().compareTo(other.dueOn()) : one.open() ? 1 : -1;
    }

    /** The action whose answer counts for the new one; null when there is none yet. */
    private static @Nullable UUID root(Action same) {
        return same.open() ? null : same.carriedFrom() == null ? same.id() : same.carriedFrom();
    }

    private void tell(Asker asker, Episode episode, Grade grade) {
        if (grade == Grade.RELAPSE) {
            notices.tell(asker, episode.office(), Role.HEADS, "relapse-decided", "client", episode.client(), "");
        } else if (grade == Grade.LAPSE) {
            notices.tell(asker, episode.office(), Set.of(Role.OFFICER, Role.COUNSELLOR), "lapse-decided", "client", episode.client(), "");
        }
    }
}
