package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.clients.DataCategory;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.groups.internal.GroupDrafts.About;
import id.pulih.letters.Draft;
import id.pulih.letters.IssuedLetter;
import id.pulih.letters.Letters;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects what an event's letters say, and issues them. Joins the caller's transaction. */
@Component
class GroupLetters {

    private final Clock clock;
    private final Clients clients;
    private final Letters letters;
    private final Participants participants;
    private final GroupDrafts drafts;
    private final Papers papers;

    GroupLetters(Clock clock, Clients clients, Letters letters, Participants participants, GroupDrafts drafts, Papers papers) {
        this.clock = clock;
        this.clients = clients;
        this.letters = letters;
        this.participants = participants;
        this.drafts = drafts;
        this.papers = papers;
    }

    /** One letter, with the client it goes to; without one it stays a list. */
    private record Page(Draft draft, @Nullable Candidate to) {}

    /**
     * What has to be filled in before, and for how many clients there would be a letter.
     *
     * @param leftOut clients no paper may name now
     */
    record Outlook(int letters, int leftOut, List<String> missing) {}

    Outlook outlook(Asker asker, Event event, Plan plan, LetterWish wish, Ui ui) {
        List<Candidate> all = about(asker, event, plan, wish);
        List<Candidate> named = participants.named(asker, event, all);
        List<Page> pages = pages(asker, event, plan, named, wish, ui);
        return new Outlook(pages.size(), all.size() - named.size(), pages.stream().limit(1).flatMap(page -> letters.missing(asker, page.draft()).stream()).toList());
    }

    /** @throws id.pulih.platform.ProblemException letter-incomplete, restricted */
    List<UUID> issue(Asker asker, Event event, Plan plan, LetterWish wish, Ui ui) {
        var issued = new ArrayList<UUID>();
        List<Candidate> named = participants.named(asker, event, about(asker, event, plan, wish));
        for (Page page : pages(asker, event, plan, named, wish, ui)) {
            Candidate to = wish == LetterWish.INVITATION_EACH ? page.to() : null;
            issued.add(letters.issue(asker, page.draft(), to == null ? null
                    : NewDisclosure.toThePerson(to.client(), "group-invitation", EnumSet.of(DataCategory.IDENTITY), "invitation")));
        }
        return issued;
    }

    List<IssuedLetter> issued(Asker asker, Event event) {
        return letters.of(asker, GroupDrafts.SUBJECT, event.id());
    }

    private List<Candidate> about(Asker asker, Event event, Plan plan, LetterWish wish) {
        return wish == LetterWish.CONTRACT ? participants.bound(asker, event, plan) : participants.of(asker, event, plan);
    }

    private List<Page> pages(Asker asker, Event event, Plan plan, List<Candidate> named, LetterWish wish, Ui ui) {
        var about = new About(asker, event, plan, papers.villages(plan), LocalDate.now(clock.withZone(asker.zone())), ui);
        return switch (wish) {
            case INVITATION_LIST -> named.isEmpty() ? List.of() : List.of(new Page(drafts.invitations(about, named), null));
            case ATTENDANCE_LIST -> named.isEmpty() ? List.of() : List.of(new Page(drafts.attendance(about, named, papers.present(about)), null));
            default -> each(about, named, wish);
        };
    }

    private List<Page> each(About about, List<Candidate> named, LetterWish wish) {
        Map<UUID, String> names = clients.names(about.asker(), named.stream().map(Candidate::client).toList());
        var pages = new ArrayList<Page>();
        for (Candidate client : named) {
            String name = Objects.requireNonNullElse(names.get(client.client()), client.alias());
            Draft draft = switch (wish) {
                case CONTRACT -> papers.agreed(about, client).map(agreed -> drafts.contract(about, client, name, agreed)).orElse(null);
                case COUNSELLING_RESUME -> papers.attended(about, client)
                        .map(attended -> drafts.resume(about, client, name, attended, papers.session(about))).orElse(null);
                default -> drafts.invitation(about, client, name);
            };
            if (draft != null) {
                pages.add(new Page(draft, client));
            }
        }
        return pages;
    }
}
