package id.pulih.badinput;

import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The forms of continued care. */
final class CareForms {

    private final World world;
    private final Sites sites;

    CareForms(World world, Sites sites) {
        this.world = world;
        this.sites = sites;
    }

    List<Supplier<FormCall>> all() {
        return List.of(
                () -> FormCall.at("dewi", home() + "/kunjungan/1", Map.of("startsAt", "01-12-2026 09:30", "minutes", "45",
                        "visitor", Cast.person("dewi").id().toString(), "place", "Rumah")),
                () -> FormCall.at("dewi", home() + "/kunjungan/2/evaluasi", Map.of("occurredAt", "23-11-2026 08:00", "condition", "stable",
                        "health", "same", "feelings", "same", "family", "same", "work", "same", "community", "same", "conclusion", "Tetap", "tag", "recommendation")),
                () -> FormCall.at("dewi", home() + "/laporan", report()),
                this::decision);
    }

    private static Map<String, String> report() {
        return Map.of("summary", "Ringkasan", "recommendation", "Saran", "explanation", "Klien pindah");
    }

    private String home() {
        Map<String, Object> body = new HashMap<>(World.opening(world.client()));
        body.put("programme", "bina-lanjut");
        String id = Ids.next().toString();
        body.put("id", id);
        world.as("dewi").post("/episodes", body);
        return "/episode/" + id + "/bina-lanjut";
    }

    private FormCall decision() {
        String home = home();
        Site dewi = sites.of("dewi");
        var filled = new HashMap<>(report());
        filled.put("id", Ids.next().toString());
        dewi.send(dewi.get(home + "/laporan"), home + "/laporan", filled);
        return FormCall.at("siti", home, Map.of("decision", "return", "word", "Lengkapi")).to(home + "/laporan/putusan");
    }
}
