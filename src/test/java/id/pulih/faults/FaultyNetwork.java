package id.pulih.faults;

import id.pulih.faults.FaultyProxy.Fault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A network that a test cuts and mends by hand, and in which it waits for a certain request. */
final class FaultyNetwork implements AutoCloseable {

    private record Ambush(String path, Fault fault, CountDownLatch seen) {}

    private final FaultyProxy proxy;
    private final AtomicReference<Ambush> ambush = new AtomicReference<>();
    private volatile boolean down;

    FaultyNetwork(int server) {
        proxy = new FaultyProxy(server, Duration.ofMillis(700), this::fault);
    }

    int port() {
        return proxy.port();
    }

    void down(boolean now) {
        down = now;
    }

    void release(String line) {
        proxy.release(line);
    }

    /** The next request to this path meets that fault; the answer waits for it. */
    Runnable lieInWait(String path, Fault fault) {
        var seen = new CountDownLatch(1);
        ambush.set(new Ambush(path, fault, seen));
        return () -> {
            try {
                if (!seen.await(2, TimeUnit.MINUTES)) {
                    throw new AssertionError("Nobody asked for " + path);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private Fault fault(Message request) {
        if (down) {
            return Fault.DROP_REQUEST;
        }
        Ambush set = ambush.get();
        if (set != null && request.path().equals(set.path()) && ambush.compareAndSet(set, null)) {
            set.seen().countDown();
            return set.fault();
        }
        return Fault.NONE;
    }

    @Override
    public void close() {
        proxy.close();
    }
}
