package id.pulih.referrals;

import id.pulih.Api;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A client of Sumbawa about whom everything is known that can be handed over, recorded as people do: with mistakes put right. */
final class SampleHandOver {

    static final String CILACAP = Cast.office(Cast.CILACAP).name();
    static final List<String> EVERYTHING = List.of("identity", "presence", "attendance", "notes", "measurements", "urine");

    private final Api dewi;
    private final Api siti;

    SampleHandOver(Api dewi, Api siti) {
        this.dewi = dewi;
        this.siti = siti;
    }

    /** A programme that began in August, was paused for ten days and is two months longer. */
    SampleReferral.Case begun() {
        Map<String, Object> body = SampleClient.body();
        body.put("rehabilitation", Map.of("institution", "Balai Rekaan", "kind", "inpatient", "finishedOn", "2026-07-20"));
        stored(dewi, "/clients", body);
        String episode = stored(dewi, "/episodes", Map.of("clientId", body.get("id"), "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-08-03", "enrolledOn", "2026-08-03", "mainSubstance", "SYN"));
        String pauses = "/episodes/" + episode + "/pauses";
        String pause = stored(dewi, pauses, Map.of("from", "2026-09-01", "reason", "Dirawat di rumah sakit"));
        good(dewi.post(pauses + "/" + pause + "/resumption", Map.of("resumedOn", "2026-09-11")));
        stored(siti, "/episodes/" + episode + "/extensions", Map.of("months", 2, "reason", "Masih perlu didampingi"));
        return new SampleReferral.Case(SampleClient.id(body), UUID.fromString(episode));
    }

    /** @return the last of three visits, which never took place */
    UUID visited(UUID episode) {
        visit(episode, Map.of("occurredAt", "2026-08-10T09:00:00+08:00", "notes", "Rajin mengaji"));
        String wrong = visit(episode, Map.of("occurredAt", "2026-10-05T09:00:00+08:00", "notes", "Versi keliru"));
        visit(episode, Map.of("occurredAt", "2026-10-06T09:00:00+08:00", "notes", "Versi benar", "amends", wrong, "reason", "Salah hari"));
        return UUID.fromString(visit(episode, Map.of("occurredAt", "2026-11-20T09:00:00+08:00", "notes", "Tidak pernah terjadi")));
    }

    private String visit(UUID episode, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("kind", "visit", "mode", "indirect", "source", "family", "informantName", "Ibu Rahasia",
                "condition", "stable"));
        body.putAll(more);
        return stored(dewi, "/episodes/" + episode + "/activities", body);
    }

    /** The quality of life, corrected twice; the last one leaves an item open and says why in own words. */
    void measured(UUID episode) {
        String path = "/episodes/" + episode + "/assessments";
        String first = stored(dewi, path, form("whoqol-bref", "initial", "2026-08-05", answers(26, 3)));
        var second = form("whoqol-bref", "initial", "2026-08-05", answers(26, 2));
        second.putAll(Map.of("amends", first, "reason", "Terbaca dari lembar lain"));
        var third = form("whoqol-bref", "initial", "2026-08-06", answers(26, 3));
        third.putAll(Map.of("amends", stored(dewi, path, second), "reason", "Hari yang benar", "missingReasons", Map.of("21", "Malu menjawab")));
        @SuppressWarnings("unchecked")
        var answers = (Map<String, Object>) third.get("answers");
        answers.remove("21");
        answers.put("10", 4);
        stored(dewi, path, third);
        stored(dewi, path, form("urica", "initial", "2026-08-05", answers(32, 4)));
    }

    /** One card read wrongly and put right, and one of the office's own panel. */
    void tested(UUID episode, String panel) {
        String path = "/episodes/" + episode + "/urine-tests";
        String wrong = stored(dewi, path, card("2026-08-05", Map.of("AMP", "positive", "MET", "negative")));
        var right = card("2026-08-05", Map.of("AMP", "negative", "MET", "negative"));
        right.putAll(Map.of("amends", wrong, "reason", "Salah baca"));
        stored(dewi, path, right);
        good(siti.post("/urine-panels", Map.of("code", panel, "name", "Panel Sumbawa", "parameters",
                List.of(Map.of("code", "KET", "name", "Ketamin"), Map.of("code", "MDMA", "name", "Ekstasi")))));
        var own = card("2026-10-05", Map.of("KET", "negative"));
        own.putAll(Map.of("panel", panel, "moment", "interim"));
        stored(dewi, path, own);
    }

    static Map<String, Object> form(String instrument, String moment, String day, Map<String, Object> answers) {
        return new HashMap<>(Map.of("instrument", instrument, "moment", moment, "takenOn", day, "answers", answers));
    }

    static Map<String, Object> card(String day, Map<String, Object> results) {
        return new HashMap<>(Map.of("takenOn", day, "moment", "initial", "panel", "napza-6", "results", results,
                "kit", Map.of("brand", "Contoh", "lot", "L-77", "expiresOn", "2027-01-01")));
    }

    static Map<String, Object> answers(int items, int option) {
        var answers = new HashMap<String, Object>();
        for (int item = 1; item <= items; item++) {
            answers.put(String.valueOf(item), option);
        }
        return answers;
    }

    /** @param colour tells one picture from another */
    void scanned(int port, UUID client, int colour) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/clients/" + client + "/papers/photo"))
                    .header("Authorization", "Bearer " + dewi.token()).header("Content-Type", "image/png")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(picture(colour))).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 204) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] picture(int colour) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    void consented(UUID client, List<String> portions) {
        var body = new HashMap<String, Object>(Map.of("purpose", "disclosure", "recipient", CILACAP, "grantedOn", "2026-11-20",
                "expiresOn", "2027-11-20", "evidence", "Map C-2", "categories", portions, "why", "Pindah ke Cilacap", "discloser", "BNNK Sumbawa"));
        body.putAll(Map.of("until", "Program selesai", "revocationTold", true));
        stored(dewi, "/clients/" + client + "/consents", body);
    }

    static Site.Answer proposed(Site sender, UUID episode, List<String> portions, boolean papers) {
        String form = "/episode/" + episode + "/serah-terima";
        return sender.send(sender.get(form), form, Map.of("receiver", Cast.office(Cast.CILACAP).id().toString(),
                "portions", String.join("\n", portions), "papers", String.valueOf(papers)));
    }

    static Site.Answer accepted(Site receiver, String handOver) {
        return receiver.send(receiver.get(handOver), handOver + "/jawaban", Map.of("answer", "accept", "refusal", ""));
    }

    /** @return the id of what was stored */
    static String stored(Api api, String path, Map<String, Object> fields) {
        var body = new HashMap<>(fields);
        body.putIfAbsent("id", Ids.next().toString());
        good(api.post(path, body));
        return String.valueOf(body.get("id"));
    }

    static void good(Api.Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.json());
        }
    }
}
