package id.pulih.audit;

import id.pulih.access.Asker;
import id.pulih.audit.internal.ChainWriter;
import id.pulih.audit.internal.Entry;
import id.pulih.platform.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The trail. An entry is written in the transaction of what it tells about: no act without its entry, no entry without
 * its act. Detail holds codes and ids, never a name, a number of a person or free text. What the transaction is for
 * ({@link id.pulih.platform.Scope#purpose()}) is kept with it.
 */
@Component
public class Audit {

    private final Clock clock;
    private final ChainWriter writer;
    private final ObjectProvider<AuditListener> listeners;

    public Audit(Clock clock, ChainWriter writer, ObjectProvider<AuditListener> listeners) {
        this.clock = clock;
        this.writer = writer;
        this.listeners = listeners;
    }

    /**
     * In the chain of the asker's own office.
     *
     * @param action  past tense with the record first, for example {@code client-registered}, {@code client-read}
     * @param subject id of the record the action is about
     * @param detail  codes worth keeping, for example {@code kind=visit}; may be empty
     */
    public void record(Asker asker, String action, String subjectKind, UUID subject, String detail) {
        record(asker, asker.office(), action, subjectKind, subject, detail);
    }

    /**
     * In the chain of another office that the transaction's scope holds. The entry stands in the database once the
     * transaction is committed, not before.
     *
     * @throws IllegalStateException outside a writing transaction: what cannot be recorded is not done
     */
    public void record(Asker asker, UUID office, String action, String subjectKind, UUID subject, String detail) {
        pending().add(new Entry(office, Ids.next(), Entry.micros(clock.instant()), asker.account(), asker.rolesInTheTrail(),
                new Entry.Act(action, subjectKind, subject, detail), ""));
    }

    /** The entries of the present transaction, kept until just before its commit so that the chain is locked only then. */
    @SuppressWarnings("unchecked")
    private List<Entry> pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("The trail is written in the writing transaction of what it tells about");
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof List<?> known) {
            return (List<Entry>) known;
        }
        var entries = new ArrayList<Entry>();
        TransactionSynchronizationManager.bindResource(this, entries);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                tell(entries);
                writer.append(entries);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Audit.this);
            }
        });
        return entries;
    }

    private void tell(List<Entry> entries) {
        var told = entries.stream().map(each -> new AuditListener.Told(each.office(), each.act().action(), each.act().subject())).toList();
        listeners.forEach(listener -> listener.told(told));
    }
}
