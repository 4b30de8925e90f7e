package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.clients.DataCategory;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.letters.Letters;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.referrals.ReferralPolicy;
import id.pulih.referrals.internal.HandOver;
import id.pulih.referrals.internal.HandOverPage;
import id.pulih.referrals.internal.HandOverStore;
import id.pulih.referrals.internal.HandOversPage;
import id.pulih.referrals.internal.Offer;
import id.pulih.ui.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of hand-overs together. The receiver's show no name before it is accepted. */
@Component
class HandOverDesk {

    private final Work work;
    private final Clock clock;
    private final Audit audit;
    private final HandOverStore.Sides sides;
    private final Shown shown;

    HandOverDesk(Work work, Clock clock, Audit audit, HandOverStore.Sides sides, Shown shown) {
        this.work = work;
        this.clock = clock;
        this.audit = audit;
        this.sides = sides;
        this.shown = shown;
    }

    /** Whose hand-over it is, and what was written about it. */
    @Component
    record Shown(Clients clients, Episodes episodes, Letters letters) {}

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    HandOversPage list(Asker asker) {
        if (!ReferralPolicy.mayServe(asker, asker.office())) {
            return new HandOversPage(List.of(), List.of());
        }
        return work.read(asker.own("care"), () -> {
            List<HandOver> sent = sides.sent().all(asker.office());
            Map<UUID, ClientSummary> known = shown.clients().some(asker, sent.stream().map(HandOver::client).toList()).stream()
                    .collect(Collectors.toMap(ClientSummary::id, each -> each));
            return new HandOversPage(sides.offered().all(asker.office()).stream()
                    .map(each -> new HandOversPage.Line(url(each.id()), each.caseNumber(), each.senderName(), each.proposedAt(), each.state()))
                    .sorted(WAITING_FIRST).toList(),
                    sent.stream().map(each -> new HandOversPage.Line(url(each.id()), named(known.get(each.client())), each.receiverName(), each.proposedAt(), each.state()))
                            .sorted(WAITING_FIRST).toList());
        });
    }

    private static final Comparator<HandOversPage.Line> WAITING_FIRST = Comparator.comparing(line -> !line.state().equals("proposed"));

    private static String url(UUID id) {
        return "/serah-terima/" + id;
    }

    private static String named(@Nullable ClientSummary client) {
        return client == null ? "" : client.alias() + " · " + client.caseNumber();
    }

    /** What the own office is to receive. */
    Optional<Offer> offered(Asker asker, UUID id) {
        return served(asker, () -> sides.offered().get(asker.office(), id));
    }

    /** What the own office proposed. */
    Optional<HandOver> sent(Asker asker, UUID id) {
        return served(asker, () -> sides.sent().get(asker.office(), id));
    }

    private <T> Optional<T> served(Asker asker, Supplier<Optional<T>> read) {
        return ReferralPolicy.mayServe(asker, asker.office()) ? work.read(asker.own("care"), read) : Optional.empty();
    }

    /** @throws ProblemException not-found for offices that are neither side */
    HandOverPage page(Asker asker, UUID id, Form form, @Nullable ProblemException refusal) {
        Optional<Offer> offer = offered(asker, id);
        return offer.isPresent()
                ? received(offer.get(), form, refusal)
                : proposed(asker, sent(asker, id).orElseThrow(ProblemException.notFound()), form, refusal);
    }

    private static HandOverPage received(Offer o, Form form, @Nullable ProblemException refusal) {
        return new HandOverPage(url(o.id()), true, o.caseNumber(), o.senderName(), o.state(),
                new HandOverPage.Programme(o.programme(), o.startsOn(), o.plannedEnd(), o.dutiesDone(), o.dutiesOpen()), codes(o.categories()), o.papers(),
                o.proposedBy(), o.proposedAt(), o.words(), null, o.episode() == null ? null : "/episode/" + o.episode(), o.known(), form,
                HandOverPage.Refusal.of(refusal));
    }

    private HandOverPage proposed(Asker asker, HandOver h, Form form, @Nullable ProblemException refusal) {
        return work.write(asker.own("care"), () -> {
            audit.record(asker, "hand-over-read", "episode", h.episode(), "hand-over=" + h.id());
            Episode episode = shown.episodes().own(asker, h.episode());
            return new HandOverPage(url(h.id()), false, shown.clients().get(asker, h.client()).caseNumber(), h.receiverName(), h.state(),
                    new HandOverPage.Programme(episode.programme(), episode.calendar().startsOn(), episode.calendar().plannedEnd(), -1, -1),
                    codes(h.categories()), h.papers(), h.proposedBy(), h.proposedAt(), h.words(),
                    new HandOverPage.Letters(Ids.next(), shown.letters().of(asker, HandOverLetters.SUBJECT, h.id())), "/episode/" + h.episode(), false,
                    form, HandOverPage.Refusal.of(refusal));
        });
    }

    private static List<String> codes(Set<DataCategory> categories) {
        return categories.stream().map(Coded::code).toList();
    }
}
