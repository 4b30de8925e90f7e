package id.pulih.badinput;

import id.pulih.Site;
import id.pulih.demo.Cast;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The forms about deputies; those named here stand in next year only. */
final class DeputyForms {

    private DeputyForms() {}

    static List<Supplier<FormCall>> all(Sites sites) {
        return List.of(() -> FormCall.at("andi", "/wakil", deputy()), () -> ending(sites));
    }

    private static FormCall ending(Sites sites) {
        var page = sites.of("andi").get("/wakil");
        var fields = Site.fields(Site.form(page, "/wakil"));
        sites.of("andi").send(page, "/wakil", deputy());
        return FormCall.at("andi", "/wakil", Map.of("endReason", "Sudah kembali")).to("/wakil/" + fields.get("id") + "/akhiri");
    }

    private static Map<String, String> deputy() {
        return Map.of("account", Cast.person("dewi").id().toString(), "role", "office-head", "from", "01-03-2027", "until", "02-03-2027",
                "reason", "Cuti");
    }
}
