package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.activities.PlainActivities;
import id.pulih.activities.PlainActivities.Sent;
import id.pulih.field.Receipts;
import id.pulih.field.internal.BatchRows.Before;
import id.pulih.field.internal.FactRows.Place;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Settles what needs no second look: activities that are new and have no fault, and what was received before. Few
 * statements, however many there are; whatever is not plain is left alone. Joins the caller's transaction.
 */
@Component
class PlainFacts {

    private final BatchRows rows;
    private final Receipts receipts;
    private final Judgement judgement;
    private final PlainActivities activities;
    private final Reasons reasons;

    PlainFacts(BatchRows rows, Receipts receipts, Judgement judgement, PlainActivities activities, Reasons reasons) {
        this.rows = rows;
        this.receipts = receipts;
        this.judgement = judgement;
        this.activities = activities;
        this.reasons = reasons;
    }

    /** Answers by id for those that are settled. */
    Map<UUID, Answer> take(Sender sender, Skew skew, List<OpenedFact> facts) {
        var answers = new HashMap<UUID, Answer>();
        Map<UUID, List<Before>> before = rows.before(sender.asker(), ids(facts));
        facts.forEach(fact -> before.getOrDefault(fact.id(), List.of()).stream()
                .filter(each -> MessageDigest.isEqual(each.fingerprint(), fact.fingerprint()) && !each.answer().equals(Answer.REJECTED))
                .findFirst()
                .ifPresent(each -> answers.put(fact.id(), again(sender.asker(), each))));
        List<OpenedFact> fresh = facts.stream().filter(fact -> !before.containsKey(fact.id()) && plain(sender, fact)).toList();
        if (!fresh.isEmpty()) {
            record(sender, skew, fresh, answers);
        }
        return answers;
    }

    private static boolean plain(Sender sender, OpenedFact fact) {
        return sender.active() && fact.known() && fact.activity() && !fact.body().has("amends");
    }

    private Answer again(Asker asker, Before first) {
        String words = first.reason() == null ? null : reasons.of(asker, first.reason());
        return new Answer(first.id().toString(), Answer.DUPLICATE, Receipts.shown(first.code()), first.receivedAt().toInstant(), first.answer(), words);
    }

    private void record(Sender sender, Skew skew, List<OpenedFact> fresh, Map<UUID, Answer> answers) {
        Asker asker = sender.asker();
        Map<UUID, Place> places = rows.places(asker, fresh.stream().map(OpenedFact::episode).collect(Collectors.toSet()));
        List<OpenedFact> clear = fresh.stream()
                .filter(fact -> places.containsKey(fact.episode()) && judgement.waits(sender, skew, fact, places.get(fact.episode())).isEmpty())
                .toList();
        // Whoever else sends one of them just now waits for us here, or we for him: then it is his.
        Map<UUID, String> made = receipts.ofNew(asker, ids(clear));
        List<OpenedFact> ours = clear.stream().filter(fact -> made.containsKey(fact.id())).toList();
        Set<UUID> recorded = activities.record(asker, ours.stream()
                .map(fact -> new Sent(fact.id(), fact.episode(), judgement.input(asker, skew, fact)))
                .toList());
        List<OpenedFact> accepted = ours.stream().filter(fact -> recorded.contains(fact.id())).toList();
        Instant at = rows.accepted(sender, skew, accepted);
        accepted.forEach(fact -> answers.put(fact.id(), new Answer(fact.id().toString(), Answer.ACCEPTED, Receipts.shown(made.get(fact.id())), at, null, null)));
    }

    private static Set<UUID> ids(Collection<OpenedFact> facts) {
        return facts.stream().map(OpenedFact::id).collect(Collectors.toSet());
    }
}
