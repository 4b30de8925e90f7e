package id.pulih.faults;

import id.pulih.faults.FaultyProxy.Fault;
import java.util.Random;
import java.util.function.Function;

/** What happens to each request, from a seed: three of four go wrong until so many faults were done, then all goes well. */
final class Schedule implements Function<Message, Fault> {

    private final Random random;
    private int left;

    Schedule(long seed, int faults) {
        this.random = new Random(seed);
        this.left = faults;
    }

    @Override
    public synchronized Fault apply(Message request) {
        if (left == 0 || random.nextInt(4) == 0) {
            return Fault.NONE;
        }
        left--;
        Fault[] all = Fault.values();
        return all[1 + random.nextInt(all.length - 1)];
    }

    synchronized boolean goesOn() {
        return left > 0;
    }
}
