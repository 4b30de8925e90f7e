package id.pulih.badinput;

import id.pulih.Site;
import id.pulih.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The forms about procedures: their runs, and the office's own versions. */
final class SopForms {

    private final Sites sites;

    SopForms(Sites sites) {
        this.sites = sites;
    }

    List<Supplier<FormCall>> all() {
        String event = "/sop/bimtek-ibm";
        return List.of(
                () -> FormCall.at("dewi", event, Map.of("title", "Bimtek uji", "day", "01-12-2026")).to(event + "/jalan"),
                () -> FormCall.at("dewi", run(), Map.of()).to(lastRun + "/mulai"),
                () -> FormCall.at("dewi", run(), Map.of("reason", "Menyusul")).to(lastRun + "/selesai"),
                () -> FormCall.at("dewi", run(), Map.of("why", "Dibatalkan")).to(lastRun + "/henti"),
                () -> FormCall.at("dewi", event + "/ubah", Map.of("name", "Bimtek kantor")),
                () -> FormCall.at("siti", event + "/versi", Map.of("decision", "return", "word", "Periksa langkah 3")).to(submitted(event)));
    }

    private String lastRun = "";

    private String run() {
        Site dewi = sites.of("dewi");
        lastRun = dewi.send(dewi.get("/sop/bimtek-ibm"), "/sop/bimtek-ibm/jalan",
                Map.of("id", Ids.next().toString(), "title", "Bimtek uji", "day", "01-12-2026")).location();
        return lastRun;
    }

    private String submitted(String sop) {
        Site dewi = sites.of("dewi");
        dewi.send(dewi.get(sop + "/ubah"), sop + "/ubah", Map.of());
        String action = dewi.get(sop + "/versi").page().select("form[action$=ajukan]").first().attr("action");
        dewi.send(dewi.get(sop + "/versi"), action, Map.of());
        return action.replace("/ajukan", "/putusan");
    }
}
