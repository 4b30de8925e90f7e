package id.pulih.faults;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.platform.Ids;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who registers clients, opens their programmes and records visits, one write after the other with ids of its
 * own. A write without an answer is sent again, unchanged, in the next life of the server.
 */
final class Writer {

    private static final int VISITS = 4;

    /** One write; its id is in the body. */
    record Write(String path, Map<String, Object> body) {

        String id() {
            return String.valueOf(body.get("id"));
        }
    }

    final List<String> clients = new ArrayList<>();
    final Map<String, List<String>> visitsOfEpisode = new HashMap<>();
    int resent;

    private final int number;
    private final LocalDate today;
    private String episode = "";
    private @Nullable Write unanswered;

    Writer(int number, LocalDate today) {
        this.number = number;
        this.today = today;
    }

    /** Writes until the server is gone. */
    void writeUntilKilled(Api api) {
        try {
            finishUnanswered(api);
            while (!Thread.currentThread().isInterrupted()) {
                send(api, next());
            }
        } catch (UncheckedIOException killed) {
            // The open write stays unanswered.
        }
    }

    /** Sends again what got no answer: it may have been stored or not. */
    void finishUnanswered(Api api) {
        if (unanswered != null) {
            resent++;
            send(api, unanswered);
        }
    }

    private void send(Api api, Write write) {
        unanswered = write;
        Answer answer = api.post(write.path(), write.body());
        if (answer.status() != 200 && answer.status() != 201) {
            throw new AssertionError(write + " was answered " + answer.status() + " " + answer.json());
        }
        unanswered = null;
        acknowledge(write);
    }

    private void acknowledge(Write write) {
        if (write.path().equals("/clients")) {
            clients.add(write.id());
            episode = "";
        } else if (write.path().equals("/episodes")) {
            episode = write.id();
            visitsOfEpisode.put(episode, new ArrayList<>());
        } else {
            visitsOfEpisode.get(episode).add(write.id());
        }
    }

    private Write next() {
        if (episode.isEmpty()) {
            return clients.size() > visitsOfEpisode.size() ? opening() : registration();
        }
        return visitsOfEpisode.get(episode).size() < VISITS ? visit() : registration();
    }

    private Write registration() {
        var body = new HashMap<String, Object>(Map.of(
                "id", Ids.next().toString(), "name", "Orang Rekaan", "alias", "Tulis " + number + "-" + clients.size(),
                "noNikReason", "belum punya KTP", "sex", "male", "birthDate", "1990-01-01", "villageCode", "5204081001",
                "address", "Dusun Karang Bunga RT 02",
                "rehabilitation", Map.of("institution", "Balai Rekaan", "kind", "inpatient", "finishedOn", today.minusDays(30).toString())));
        return new Write("/clients", body);
    }

    private Write opening() {
        return new Write("/episodes", Map.of("id", Ids.next().toString(), "clientId", clients.getLast(), "programme", "pasca-2019",
                "returnedToFamilyOn", today.minusDays(5).toString(), "enrolledOn", today.minusDays(5).toString()));
    }

    private Write visit() {
        return new Write("/episodes/" + episode + "/activities", Map.of("id", Ids.next().toString(), "kind", "visit",
                "occurredAt", today.minusDays(1) + "T14:05:00+08:00", "mode", "direct", "place", "home", "condition", "stable",
                "notes", "Ditulis saat server dimatikan"));
    }
}
