package id.pulih.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The network between telephones and office: it passes requests on, or does to them what the schedule says. */
final class FaultyProxy implements AutoCloseable {

    enum Fault { NONE, DROP_REQUEST, DROP_REPLY, CUT_REQUEST, CUT_REPLY, DELAY_REQUEST, DELAY_REPLY, REORDER, REPLAY, REPLAY_TOGETHER, RESET_BEFORE, RESET_AFTER }

    private static final int OVERTAKEN_WITHIN = 300;

    private final ServerSocket door;
    private final int server;
    private final Duration delay;
    private final Function<Message, Fault> schedule;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Fault, AtomicInteger> done = new EnumMap<>(Fault.class);

    /** What is made of the answer to a worker's script: a new release. */
    private volatile UnaryOperator<byte[]> release = UnaryOperator.identity();

    /** Given by a request that has passed to one that waits to be overtaken. */
    private final Semaphore overtaken = new Semaphore(0);
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param delay how late a delayed request or answer comes: longer than the telephone waits */
    FaultyProxy(int server, Duration delay, Function<Message, Fault> schedule) {
        this.server = server;
        this.delay = delay;
        this.schedule = schedule;
        Arrays.stream(Fault.values()).forEach(fault -> done.put(fault, new AtomicInteger()));
        try {
            door = new ServerSocket(0, 200, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on the app's worker is of another release. */
    void release(String name) {
        release = script -> new String(script, StandardCharsets.UTF_8).replaceFirst("VERSION = '", "VERSION = '" + name + "-").getBytes(StandardCharsets.UTF_8);
    }

    /** How often each fault was done. */
    Map<Fault, AtomicInteger> done() {
        return done;
    }

    /** Requests to which something was done. */
    int faults() {
        return done.entrySet().stream().filter(each -> each.getKey() != Fault.NONE).mapToInt(each -> each.getValue().get()).sum();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket phone = door.accept();
                threads.submit(() -> serve(phone));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket phone) {
        try (phone) {
            var request = Message.request(new BufferedInputStream(phone.getInputStream()));
            if (request.isPresent()) {
                Fault fault = schedule.apply(request.get());
                done.get(fault).incrementAndGet();
                pass(request.get(), phone, fault);
                if (fault != Fault.REORDER && waiting.get() > 0) {
                    overtaken.release();
                }
            }
        } catch (IOException gone) {
            // The telephone or the server hung up: that is what this is for.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Message request, Socket phone, Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case NONE -> reply(phone, forward(request));
            case DROP_REQUEST -> { }
            case DROP_REPLY -> forward(request);
            case CUT_REQUEST -> cut(request);
            case CUT_REPLY -> half(phone, forward(request));
            case DELAY_REQUEST -> {
                Thread.sleep(delay);
                reply(phone, forward(request));
            }
            case DELAY_REPLY -> {
                Message answer = forward(request);
                Thread.sleep(delay);
                reply(phone, answer);
            }
            case REORDER -> {
                letOthersPass();
                reply(phone, forward(request));
            }
            case REPLAY -> {
                forward(request);
                reply(phone, forward(request));
            }
            case REPLAY_TOGETHER -> {
                threads.submit(() -> forward(request));
                reply(phone, forward(request));
            }
            case RESET_BEFORE -> phone.setSoLinger(true, 0);
            case RESET_AFTER -> {
                forward(request);
                phone.setSoLinger(true, 0);
            }
        }
    }

    private Message forward(Message request) throws IOException {
        try (var office = new Socket("localhost", server)) {
            boolean worker = request.path().endsWith("/sw.js");
            office.getOutputStream().write((worker ? request.plain() : request).bytes(""));
            Message answer = Message.answer(new BufferedInputStream(office.getInputStream()));
            return worker ? answer.with(release) : answer;
        }
    }

    private void cut(Message request) throws IOException {
        try (var office = new Socket("localhost", server)) {
            byte[] all = request.bytes("");
            int length = request.body().length == 0 ? all.length / 2 : all.length - request.body().length / 2;
            office.getOutputStream().write(all, 0, length);
        }
    }

    private static void reply(Socket phone, Message answer) throws IOException {
        phone.getOutputStream().write(answer.bytes("Connection: close"));
    }

    private static void half(Socket phone, Message answer) throws IOException {
        byte[] all = answer.bytes("Connection: close");
        phone.getOutputStream().write(all, 0, all.length - answer.body().length / 2 - 1);
    }

    private void letOthersPass() throws InterruptedException {
        waiting.incrementAndGet();
        try {
            overtaken.tryAcquire(OVERTAKEN_WITHIN, TimeUnit.MILLISECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.close();
    }
}
