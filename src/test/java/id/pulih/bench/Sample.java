package id.pulih.bench;

import java.util.Arrays;

/**
 * What one closed loop measured.
 *
 * @param nanos        how long each operation took, in whatever order
 * @param units        what one operation carries: 50 visits in a batch, else 1
 * @param seconds      from the first to the last
 * @param serverMicros of the processor, used by the server for all of them; likewise the database
 * @param failures     operations that were not answered as they should be; the others are measured
 */
record Sample(String name, int threads, long[] nanos, int units, double seconds, long serverMicros, long databaseMicros, int failures) {

    /** Units a second. */
    double throughput() {
        return seconds == 0 ? 0 : nanos.length * (double) units / seconds;
    }

    double serverPerUnit() {
        return perUnit(serverMicros);
    }

    double databasePerUnit() {
        return perUnit(databaseMicros);
    }

    private double perUnit(long micros) {
        return nanos.length == 0 ? 0 : micros / ((double) nanos.length * units);
    }

    /** Milliseconds that so many of a hundred operations stayed within: the nearest rank. */
    double millis(double percent) {
        if (nanos.length == 0) {
            return 0;
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / 1e6;
    }
}
