package id.pulih.accounts.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether anything in it is worth writing. Being used is, once a minute. */
class SparingSession<S extends Session> implements Session {

    private static final Duration WORTH_WRITING = Duration.ofMinutes(1);

    private final S stored;
    private boolean changed;

    SparingSession(S stored, boolean changed) {
        this.stored = stored;
        this.changed = changed;
    }

    S stored() {
        return stored;
    }

    /** Whether it has changed since it was read or kept last; from now on it has not. */
    boolean takeChanged() {
        boolean before = changed;
        changed = false;
        return before;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (changed || !time.isBefore(stored.getLastAccessedTime().plus(WORTH_WRITING))) {
            changed = true;
            stored.setLastAccessedTime(time);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
