package id.pulih.badinput;

import id.pulih.Site;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The forms of the quarterly report. Each begins the report of a quarter that no other test writes about, or opens it again. */
final class QuarterlyForms {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String LIST = "/laporan-triwulan";

    private final Sites sites;

    private QuarterlyForms(Sites sites) {
        this.sites = sites;
    }

    static List<Supplier<FormCall>> all(Sites sites) {
        var forms = new QuarterlyForms(sites);
        return List.of(
                () -> FormCall.at("nurul", LIST, Map.of("quarter", forms.notBegun())),
                () -> FormCall.at("dewi", "/catatan-laporan", Map.of("tag", "hindering", "day", "20-11-2026", "text", "Jalan desa terputus")),
                () -> FormCall.at("dewi", forms.begun() + "/naskah/results", Map.of("text", "Sebanyak {kunjungan} kunjungan.")),
                () -> forms.act("dewi", forms.begun(), "serahkan", Map.of()),
                () -> forms.act("andi", forms.handedIn(), "kembalikan", Map.of("reason", "Lengkapi bagian 6")),
                () -> forms.act("andi", forms.handedIn(), "tandatangani", Map.of()),
                () -> forms.act("andi", forms.signed(), "buka", Map.of("reason", "Kunjungan terlambat dicatat")));
    }

    /** As the list offers it: what was begun is only opened. */
    private String notBegun() {
        String offered = sites.of("nurul").get(LIST).page().select("form[action=" + LIST + "] input[name=quarter]").val();
        return offered.isEmpty() ? quarter() : offered;
    }

    /** Of the quarters an office may begin the two that no other test writes about. */
    private static String quarter() {
        return "2025-T" + (3 + NEXT.getAndIncrement() % 2);
    }

    private FormCall act(String username, String report, String act, Map<String, String> values) {
        return FormCall.at(username, report, values).to(report + "/" + act);
    }

    /** What an earlier form handed in or signed is given back or opened again first. */
    private String begun() {
        Site dewi = sites.of("dewi");
        Site andi = sites.of("andi");
        String report = dewi.send(dewi.get(LIST), LIST, Map.of("quarter", quarter())).location();
        for (String back : List.of("kembalikan", "buka")) {
            if (!andi.get(report).page().select("form[action$=/" + back + "]").isEmpty()) {
                andi.send(andi.get(report), report + "/" + back, Map.of("reason", "Masih ada yang kurang"));
            }
        }
        return report;
    }

    private String handedIn() {
        String report = begun();
        Site dewi = sites.of("dewi");
        dewi.send(dewi.get(report), report + "/serahkan", Map.of());
        return report;
    }

    private String signed() {
        String report = handedIn();
        Site andi = sites.of("andi");
        andi.send(andi.get(report), report + "/tandatangani", Map.of());
        return report;
    }
}
