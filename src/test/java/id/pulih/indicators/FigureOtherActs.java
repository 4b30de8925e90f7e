package id.pulih.indicators;

import id.pulih.Api;
import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.field.Phone;
import id.pulih.indicators.FigureActs.Subject;
import id.pulih.platform.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Random acts that pass through more than one store or more than one office, as people do them: questionnaires, longer
 * programmes, returns to use, what a telephone handed in and waits, and programmes handed over to Cilacap. For one thread.
 */
final class FigureOtherActs {

    private static final List<String> MOMENTS = List.of("initial", "interim", "final");
    private static final List<String> SUBSTANCES = List.of("MET", "THC", "several", "ALC");
    private static final List<String> GRADES = List.of("slip", "lapse", "relapse");

    private final Api dewi;
    private final Api siti;
    private final Api bagus;
    private final Site officer;
    private final Site receiver;
    private final Phone phone;
    private final Clock clock;
    private final Deque<String> relapses = new ArrayDeque<>();
    private final Deque<UUID> waiting = new ArrayDeque<>();
    private final Deque<UUID> handedOver = new ArrayDeque<>();

    /** Signed in: an officer, her head, and the officer of the other office. */
    record People(Api dewi, Api siti, Api bagus) {}

    FigureOtherActs(int port, People people, Phone phone, Clock clock) {
        this.dewi = people.dewi();
        this.siti = people.siti();
        this.bagus = people.bagus();
        this.officer = Site.signedIn(port, "dewi");
        this.receiver = Site.signedIn(port, "bagus");
        this.phone = phone;
        this.clock = clock;
    }

    /** @return what was done; or what was tried, with a question mark, when it was refused */
    String one(RandomGenerator random, Subject on, LocalDate today) {
        int kind = random.nextInt(13);
        try {
            return switch (kind) {
                case 0, 1 -> said(questionnaire(random, on, "whoqol-bref", 26, today), "whoqol-bref");
                case 2 -> said(questionnaire(random, on, "urica", 32, today), "urica");
                case 3 -> said(siti.post("/episodes/" + on.episode + "/extensions", Map.of("id", Ids.next().toString(), "months", 1 + random.nextInt(2), "reason", "Masih perlu")).status(), "extended");
                case 4 -> said(relapse(random, on, today), "relapse opened");
                case 5, 6 -> said(graded(random), "relapse graded");
                case 7 -> said(handedIn(random, on, today), "telephone, waits");
                case 8, 9 -> said(released(), "quarantine released");
                case 10 -> said(handOver(random, on), "handed over");
                case 11 -> said(dewi.post("/episodes/" + on.episode + "/main-substance", Map.of("id", Ids.next().toString(), "mainSubstance", any(random, SUBSTANCES))).status(), "main substance");
                default -> said(there(random, today), "visit after the hand-over");
            };
        } catch (NoSuchElementException | AssertionError e) {
            return "nothing to do?";
        }
    }

    private static String said(int status, String what) {
        return status < 400 ? what : what + "?";
    }

    private int questionnaire(RandomGenerator random, Subject on, String instrument, int items, LocalDate today) {
        var answers = new HashMap<String, Object>();
        for (int item = 1; item <= items; item++) {
            answers.put(String.valueOf(item), 1 + random.nextInt(5));
        }
        String id = Ids.next().toString();
        var body = new HashMap<String, Object>(Map.of("id", id, "instrument", instrument, "moment", any(random, MOMENTS),
                "takenOn", today.minusDays(random.nextInt(50)).toString(), "answers", answers));
        UUID amended = random.nextInt(3) == 0 ? on.forms.poll() : null;
        if (amended != null) {
            body.putAll(Map.of("amends", amended.toString(), "reason", "Terbaca dari lembar lain"));
        }
        int status = dewi.post("/episodes/" + on.episode + "/assessments", body).status();
        if (status < 300) {
            on.forms.add(UUID.fromString(id));
        }
        return status;
    }

    private int relapse(RandomGenerator random, Subject on, LocalDate today) {
        String form = "/episode/" + on.episode + "/kejadian/baru";
        LocalDate day = today.minusDays(random.nextInt(40));
        Site.Answer answer = officer.send(officer.get(form), form, Map.of("usedOn", "%02d-%02d-%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                "knownBy", "client", "words", "Bercerita sendiri"));
        if (answer.status() == 303) {
            relapses.add(answer.location().replace("/penilaian", ""));
        }
        return answer.status();
    }

    /** Graded, and graded again: it stays for another time. */
    private int graded(RandomGenerator random) {
        String event = relapses.remove();
        relapses.add(event);
        String form = event + "/penilaian";
        return officer.send(officer.get(form), form, Map.of("again", yes(random), "noticed", yes(random), "helpedFirst", yes(random), "grade", any(random, GRADES),
                "reason", "Menurut petugas")).status();
    }

    private int handedIn(RandomGenerator random, Subject on, LocalDate today) {
        UUID fact = phone.save("visit", on.episode, Phone.visit(clock.instant().minusSeconds(60L + random.nextInt(600_000))));
        int status = phone.push().status();
        waiting.add(fact);
        return status;
    }

    private int released() {
        UUID fact = waiting.remove();
        Site.Answer item = officer.get("/kotak-masuk/" + fact);
        String action = item.page().select("form[action$=/terima]").attr("action");
        return action.isEmpty() ? 404 : officer.send(item, action, Map.of()).status();
    }

    /** Proposed with the client's consent, taken over or refused by the other office. */
    private int handOver(RandomGenerator random, Subject on) {
        var consent = new HashMap<String, Object>(Map.of("id", Ids.next().toString(), "purpose", "disclosure", "recipient", Cast.office(Cast.CILACAP).name(),
                "grantedOn", "2026-11-20", "expiresOn", "2027-11-20", "evidence", "Map C-2", "categories",
                List.of("identity", "presence", "attendance", "notes", "measurements", "urine"), "why", "Pindah", "discloser", "BNNK Sumbawa"));
        consent.putAll(Map.of("until", "Program selesai", "revocationTold", true));
        dewi.post("/clients/" + on.client + "/consents", consent);
        String form = "/episode/" + on.episode + "/serah-terima";
        Site.Answer proposed = officer.send(officer.get(form), form, Map.of("receiver", Cast.office(Cast.CILACAP).id().toString(),
                "portions", "identity\npresence\nattendance\nnotes\nmeasurements\nurine", "papers", "false"));
        if (proposed.status() != 303) {
            return proposed.status();
        }
        boolean taken = random.nextInt(5) > 0;
        Site.Answer answered = receiver.send(receiver.get(proposed.location()), proposed.location() + "/jawaban",
                taken ? Map.of("answer", "accept", "refusal", "") : Map.of("answer", "refuse", "refusal", "Belum ada petugas"));
        if (answered.location().startsWith("/episode/")) {
            handedOver.add(UUID.fromString(answered.location().substring("/episode/".length())));
        }
        return answered.status();
    }

    private int there(RandomGenerator random, LocalDate today) {
        UUID episode = handedOver.remove();
        handedOver.add(episode);
        return bagus.post("/episodes/" + episode + "/activities", Map.of("id", Ids.next().toString(), "kind", "visit", "occurredAt",
                today.minusDays(random.nextInt(3)) + "T09:00:00+07:00", "mode", "direct", "place", "home", "condition", "stable")).status();
    }

    private static String yes(RandomGenerator random) {
        return random.nextBoolean() ? "yes" : "no";
    }

    private static <T> T any(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
