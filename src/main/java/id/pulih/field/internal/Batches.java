package id.pulih.field.internal;

import id.pulih.platform.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what one telephone hands in at once: everything plain in one transaction, the rest one by one. When that one
 * transaction fails nothing of it stands, and all are taken one by one: a bad entry changes nothing for the others.
 */
@Component
class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Work work;
    private final PlainFacts plain;
    private final FactStore store;
    private final Contacts contacts;

    Batches(Work work, PlainFacts plain, FactStore store, Contacts contacts) {
        this.work = work;
        this.plain = plain;
        this.store = store;
        this.contacts = contacts;
    }

    /** One answer for each, in the order sent. */
    List<Answer> take(Sender sender, Contacts.State state, Skew skew, List<Openings.Opened> all) {
        Map<UUID, Answer> taken = together(sender, state, skew, alone(all));
        return all.stream().map(each -> answer(sender, skew, each, taken)).toList();
    }

    /** Of two that came under one id the first has to be settled before the second is looked at. */
    private static List<OpenedFact> alone(List<Openings.Opened> all) {
        var count = new HashMap<UUID, Integer>();
        List<OpenedFact> facts = all.stream().map(Openings.Opened::fact).filter(Objects::nonNull).toList();
        facts.forEach(fact -> count.merge(fact.id(), 1, Integer::sum));
        return facts.stream().filter(fact -> count.get(fact.id()) == 1).toList();
    }

    private Map<UUID, Answer> together(Sender sender, Contacts.State state, Skew skew, List<OpenedFact> facts) {
        try {
            return work.write(sender.asker().own("field"), () -> {
                Map<UUID, Answer> taken = plain.take(sender, skew, facts);
                // Last, for its row is locked until the commit.
                contacts.note(sender, state, skew);
                return taken;
            });
        } catch (RuntimeException e) {
            if (FactStore.unreachable(e)) {
                throw e;
            }
            LOG.warn("{} entries could not be taken together and are taken one by one", facts.size(), e);
            contacts.note(sender, state, skew);
            return Map.of();
        }
    }

    private Answer answer(Sender sender, Skew skew, Openings.Opened opened, Map<UUID, Answer> taken) {
        OpenedFact fact = opened.fact();
        if (fact == null) {
            return store.unreadable(sender.asker(), opened.id().substring(0, Math.min(opened.id().length(), 60)), Objects.requireNonNull(opened.why()));
        }
        Answer answer = taken.get(fact.id());
        return answer != null ? answer : store.take(sender, skew, fact);
    }
}
