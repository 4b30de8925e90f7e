package id.pulih.badinput;

import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The forms of the monthly report, of the agents' Rapor and of supervision. */
final class ReportForms {

    private static final String VISITS = "/pembinaan/baru";

    /** Each form about a report has a month of its own, so that none is handed in twice. */
    private static YearMonth month = YearMonth.of(2019, 1);

    private final World world;
    private final Sites sites;

    ReportForms(World world, Sites sites) {
        this.world = world;
        this.sites = sites;
    }

    List<Supplier<FormCall>> all() {
        return List.of(
                this::begun,
                () -> onReport("/kata", Map.of("words-duties", "Hujan menghambat kunjungan")),
                () -> onReport("/langkah", Map.of("step", "submitted", "word", "Lengkap")),
                this::rapor,
                () -> FormCall.at("dewi", VISITS, visit()),
                () -> FormCall.at("siti", visited() + "/temuan", finding()),
                this::corrected,
                this::closing);
    }

    /** The newest month of its page; the one before was begun by the call before. */
    private FormCall begun() {
        month = month.plusMonths(1);
        return FormCall.at("dewi", "/laporan-bulanan?sebelum=" + month.plusMonths(1), Map.of("month", month.toString())).to("/laporan-bulanan");
    }

    private FormCall onReport(String action, Map<String, String> values) {
        Site dewi = sites.of("dewi");
        month = month.plusMonths(1);
        String later = "/laporan-bulanan?sebelum=" + month.plusMonths(1);
        String report = dewi.send(dewi.get(later), "/laporan-bulanan", Map.of("month", month.toString())).location();
        return new FormCall("dewi", report, report + action, report + action, values);
    }

    private FormCall rapor() {
        String agent = world.agent();
        String episode = world.stored("dewi", "/episodes", World.map("id", "", "clientId", world.client(), "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-10-30", "enrolledOn", "2026-10-31"));
        world.stored("dewi", "/episodes/" + episode + "/assignments", World.map("id", "", "agentId", agent, "from", "2026-10-31"));
        return FormCall.at("dewi", "/rapor/" + episode + "/2026-10", Map.of("step", "returned", "handedOn", "20-11-2026", "reply", "Kurang satu kunjungan"));
    }

    private static Map<String, String> visit() {
        return Map.of("kind", "assistance", "day", "20-11-2026", "accounts", Cast.person("rahmat").id().toString(), "purposes", "guidance",
                "place", "Balai desa", "companions", "Kepala dusun", "summary", "Rapor diperiksa bersama");
    }

    private static Map<String, String> finding() {
        return Map.of("purpose", "coverage", "text", "Kunjungan kurang", "action", "Kunjungi semua klien", "owner", Cast.person("dewi").id().toString(),
                "due", "20-12-2026", "indicator", "activities", "period", "2026-12", "direction", "at-least", "threshold", "80,5");
    }

    private String visited() {
        Site siti = sites.of("siti");
        var fields = new java.util.HashMap<>(visit());
        fields.put("id", Ids.next().toString());
        return siti.send(siti.get(VISITS), VISITS, fields).location();
    }

    private FormCall corrected() {
        var fields = new java.util.HashMap<>(visit());
        fields.put("reason", "Tanggal keliru");
        return FormCall.at("siti", visited() + "/betulkan", fields);
    }

    private FormCall closing() {
        Site siti = sites.of("siti");
        String visit = visited();
        var fields = new java.util.HashMap<>(finding());
        List.of("indicator", "period", "direction", "threshold").forEach(field -> fields.put(field, ""));
        siti.send(siti.get(visit + "/temuan"), visit + "/temuan", fields);
        String close = siti.get(visit).page().select("a[href$=/tutup]").first().attr("href");
        return FormCall.at("siti", close, Map.of("evidence", "Daftar hadir di map C-3"));
    }
}
