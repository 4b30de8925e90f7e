package id.pulih.clients.internal;

import id.pulih.clients.Erasure;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A database restored from a backup loses the erased again before its port opens. */
@Component
class ErasuresAtStart implements SmartLifecycle {

    private final Erasure erasure;
    private volatile boolean running;

    ErasuresAtStart(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public void start() {
        erasure.repeat();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first of all: before older words are sealed, and long before the web server. */
    @Override
    public int getPhase() {
        return -1;
    }
}
