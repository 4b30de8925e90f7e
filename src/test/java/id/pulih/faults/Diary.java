package id.pulih.faults;

import id.pulih.faults.Handset.Fact;
import id.pulih.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What one agent writes down: mostly visits, also other activities and reports; now and then something the office must refuse,
 * something about a client of another agent, and the same id with other words, as after a telephone was set back.
 */
final class Diary {

    private static final List<String> PLACES = List.of("home", "neighbourhood", "work", "neutral");
    private static final List<String> CONDITIONS = List.of("stable", "slip", "unknown");
    private static final List<String> KINDS = List.of("information", "relapse-prevention", "positive-activity", "group-meeting");
    private static final List<String> SIGNS = List.of("withdrawn", "mood", "old-friends", "missed", "money", "sleep");

    private final List<UUID> own;
    private final List<UUID> foreign;
    private final Instant day;
    private final Random random;
    private final List<Fact> accepted = new ArrayList<>();
    private int written;

    /**
     * @param own     episodes of clients the agent accompanies
     * @param foreign episodes of the same office she does not: what she says of them waits for a person
     * @param day     when everything happened; minutes are added
     */
    Diary(List<UUID> own, List<UUID> foreign, Instant day, Random random) {
        this.own = own;
        this.foreign = foreign;
        this.day = day;
        this.random = random;
    }

    Fact next() {
        int kind = random.nextInt(40);
        if (kind == 0 && !accepted.isEmpty()) {
            return rewritten(accepted.get(random.nextInt(accepted.size())));
        }
        if (kind == 1 && !foreign.isEmpty()) {
            return visit(some(foreign), "stable");
        }
        if (kind == 2) {
            return visit(some(own), "no such condition");
        }
        if (kind < 10) {
            return report(kind < 6 ? "early-warning" : "referral-proposal", some(own));
        }
        return kind < 18 ? activity(some(KINDS), some(own), "unknown") : visit(some(own), some(CONDITIONS));
    }

    void answered(Fact fact, String answer) {
        if (answer.equals("accepted") && fact.kind().equals("visit")) {
            accepted.add(fact);
        }
    }

    private Fact visit(UUID episode, String condition) {
        Fact visit = activity("visit", episode, condition);
        visit.body().put("place", some(PLACES));
        return visit;
    }

    private Fact activity(String kind, UUID episode, String condition) {
        Map<String, Object> body = said("notes");
        body.put("kind", kind);
        body.put("mode", "direct");
        body.put("condition", condition);
        return new Fact(Ids.next(), kind, episode, body);
    }

    private Fact report(String kind, UUID episode) {
        Map<String, Object> body = said("text");
        body.put("signs", List.of(kind.equals("early-warning") ? some(SIGNS) : "health"));
        body.put("urgent", random.nextBoolean());
        return new Fact(Ids.next(), kind, episode, body);
    }

    private Map<String, Object> said(String field) {
        written++;
        return new HashMap<>(Map.of("occurredAt", day.plusSeconds(60L * (written % 300)).toString(),
                field, "Catatan ke-" + written + " nomor " + random.nextInt(1_000_000)));
    }

    private Fact rewritten(Fact fact) {
        var body = new HashMap<>(fact.body());
        body.put("notes", "Ditulis ulang " + random.nextInt(1_000_000));
        return new Fact(fact.id(), fact.kind(), fact.episode(), body);
    }

    private <T> T some(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
