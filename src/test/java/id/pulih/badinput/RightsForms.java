package id.pulih.badinput;

import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.rights.SampleRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The forms about the rights of a person: requests, restriction, retention, breaches. */
final class RightsForms {

    private final World world;
    private final Sites sites;

    RightsForms(World world, Sites sites) {
        this.world = world;
        this.sites = sites;
    }

    List<Supplier<FormCall>> all() {
        return List.of(
                () -> FormCall.at("dewi", "/klien/" + world.client() + "/permohonan", Map.of("kind", "access", "requestedBy", "person", "proof", "KTP",
                        "how", "letter", "receivedAt", "20-11-2026 09:00", "asked", "Minta salinan")),
                () -> decision("access"),
                this::answer,
                () -> restricted("buka", "except"),
                () -> restricted("cabut", "lift"),
                () -> FormCall.at("andi", "/retensi", Map.of("caseNumber", caseNumber(), "reason", "Perkara berjalan")).to("/retensi/tahan"),
                this::release,
                () -> FormCall.at("galih", "/pelanggaran", breach()),
                this::breachWords);
    }

    private static Map<String, String> breach() {
        return Map.of("about", Cast.office(Cast.SUMBAWA).id().toString(), "username", "dewi", "from", "22-11-2026 08:00", "to", "23-11-2026 09:00",
                "noticedAt", "23-11-2026 08:30", "what", "Ponsel hilang");
    }

    private FormCall breachWords() {
        Site galih = sites.of("galih");
        String page = galih.send(galih.get("/pelanggaran"), "/pelanggaran", breach()).location();
        return FormCall.at("galih", page, Map.of("cause", "Tanpa kunci", "handling", "Akun ditutup", "recovery", "Sandi diganti", "contact", "Galih"));
    }

    private String caseNumber() {
        return world.as("dewi").get("/clients/" + world.client()).text("/caseNumber");
    }

    private FormCall release() {
        Site andi = sites.of("andi");
        andi.send(andi.get("/retensi"), "/retensi/tahan", Map.of("caseNumber", caseNumber(), "reason", "Perkara berjalan"));
        String action = andi.get("/retensi").page().select("form[action$=lepas]").last().attr("action");
        return FormCall.at("andi", "/retensi", Map.of("release", "Perkara selesai")).to(action);
    }

    private FormCall restricted(String act, String field) {
        String request = world.request("restriction");
        world.as("siti").post("/requests/" + request + "/decision", SampleRequest.granted());
        String page = "/klien/" + world.as("dewi").get("/requests/" + request).text("/clientId") + "/pembatasan";
        return FormCall.at("siti", page, Map.of(field, "Keadaan darurat")).to(page + "/" + act);
    }

    private FormCall decision(String kind) {
        String page = "/permohonan/" + world.request(kind);
        return FormCall.at("siti", page, Map.of("decision", "granted", "ground", "right-of-the-person", "reason", "Haknya jelas"))
                .to(page + "/keputusan");
    }

    private FormCall answer() {
        String id = world.request("restriction");
        world.as("siti").post("/requests/" + id + "/decision", SampleRequest.granted());
        return FormCall.at("dewi", "/permohonan/" + id, Map.of("answeredOn", "23-11-2026", "answer", "Ditelepon"))
                .to("/permohonan/" + id + "/jawaban");
    }
}
