package id.pulih.accounts.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that cost a page one statement instead of three: read once, and written only when something changed. When a session
 * was used last is known to the minute, so it may end a minute early and never late.
 */
class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSession<S>> {

    /** What the present request has just kept: the filter reads it again at once, only to see that it is there. Never a later request's. */
    private static final ThreadLocal<@Nullable SparingSession<?>> KEPT = new ThreadLocal<>();

    private final FindByIndexNameSessionRepository<S> stored;

    SparingSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    /** Before and after every request: each has to see for itself that a session was ended. */
    static void forget() {
        KEPT.remove();
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(stored.createSession(), true);
    }

    @Override
    public void save(SparingSession<S> session) {
        if (session.takeChanged()) {
            stored.save(session.stored());
        }
        KEPT.set(session);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable SparingSession<S> findById(String id) {
        SparingSession<?> last = KEPT.get();
        KEPT.remove();
        if (last != null && last.getId().equals(id)) {
            return (SparingSession<S>) last;
        }
        S found = stored.findById(id);
        return found == null ? null : new SparingSession<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        forget();
        stored.deleteById(id);
    }

    @Override
    public Map<String, SparingSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        var found = new LinkedHashMap<String, SparingSession<S>>();
        stored.findByIndexNameAndIndexValue(name, value).forEach((id, session) -> found.put(id, new SparingSession<>(session, false)));
        return found;
    }
}
