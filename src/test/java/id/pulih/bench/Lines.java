package id.pulih.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One line for each of those at work. */
final class Lines implements AutoCloseable {

    private final List<Line> all = new ArrayList<>();

    Lines(int port, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            all.add(new Line(port));
        }
    }

    Line of(int thread) {
        return all.get(thread);
    }

    @Override
    public void close() throws IOException {
        for (Line each : all) {
            each.close();
        }
    }
}
