package id.pulih.demo;

import id.pulih.access.Asker;
import id.pulih.instruments.MeasurementBatch;
import id.pulih.instruments.MeasurementBatch.Quality;
import id.pulih.instruments.Scoring;
import id.pulih.instruments.UrinePanel;
import id.pulih.instruments.UrineResult;
import id.pulih.outcomes.Verdicts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answer sheets scored once by the real instrument, each with the verdicts it leads to, for many clients to share. */
@Component
class AnswerPool {

    private static final int SIZE = 300;
    private static final int ITEMS = 26;
    private static final List<Integer> REVERSED = List.of(3, 4, 26);

    private final MeasurementBatch measurements;
    private final Scoring scoring;
    private final JsonMapper json;

    AnswerPool(MeasurementBatch measurements, Scoring scoring, JsonMapper json) {
        this.measurements = measurements;
        this.scoring = scoring;
        this.json = json;
    }

    /** One life: the form at the start, the one at the end, and the outcome with a clean and with a positive last test. */
    record Pair(Quality first, Quality last, String clean, String positive) {}

    /** By the rules of the asker's office; the offices of the large demo hold no rules of their own, so one pool serves all. */
    List<Pair> make(Asker asker, LocalDate day) {
        var random = new Random(1);
        int goodFrom = scoring.goodFrom(asker.office(), day);
        return IntStream.range(0, SIZE).mapToObj(i -> pair(asker, day, random, goodFrom)).toList();
    }

    private Pair pair(Asker asker, LocalDate day, Random random, int goodFrom) {
        int[] start = random.ints(ITEMS, 2, 5).toArray();
        int[] end = IntStream.of(start).map(answer -> Math.clamp(answer + random.nextInt(4) - 1L, 1, 5)).toArray();
        Quality first = measurements.quality(asker, sheet(start), day);
        Quality last = measurements.quality(asker, sheet(end), day);
        return new Pair(first, last, outcome(first, last, urine(null), goodFrom), outcome(first, last, urine("MET"), goodFrom));
    }

    private String outcome(Quality first, Quality last, UrineResult test, int goodFrom) {
        return json.writeValueAsString(Verdicts.of(first.scores(), last.scores(), test, goodFrom));
    }

    /** @param positive code of the parameter found; null when none was */
    static UrineResult urine(@Nullable String positive) {
        UrinePanel panel = UrinePanel.shipped().getFirst();
        var results = new HashMap<String, @Nullable String>();
        panel.parameters().forEach(each -> results.put(each.code(), each.code().equals(positive) ? "positive" : "negative"));
        return panel.read(results);
    }

    private static TreeMap<Integer, Integer> sheet(int[] good) {
        var answers = new TreeMap<Integer, Integer>();
        for (int item = 1; item <= ITEMS; item++) {
            answers.put(item, REVERSED.contains(item) ? 6 - good[item - 1] : good[item - 1]);
        }
        return answers;
    }
}
