package id.pulih.platform;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was read once in a unit of work, for whoever asks again in it; forgotten with it. One for each kind of thing. */
public final class ReadOnce<K, V> {

    /** Of the unit of work that runs; outside one a map that nobody sees again. */
    @SuppressWarnings("unchecked")
    public Map<K, V> soFar() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Map<?, ?> read) {
            return (Map<K, V>) read;
        }
        var read = new HashMap<K, V>();
        TransactionSynchronizationManager.bindResource(this, read);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
            }
        });
        return read;
    }
}
