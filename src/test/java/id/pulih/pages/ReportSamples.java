package id.pulih.pages;

import id.pulih.Site;
import id.pulih.demo.Cast;
import java.util.List;
import java.util.Map;

/** The demo's report and Rapor of last month, and a visit with findings that its first reader records. */
final class ReportSamples {

    private ReportSamples() {}

    static boolean knows(String pattern) {
        return pattern.startsWith("/laporan-bulanan/{") || pattern.startsWith("/rapor/{") || pattern.startsWith("/pembinaan/{")
                || pattern.startsWith("/pembinaan/temuan/{");
    }

    static List<String> of(Visit visit, int port, String pattern) {
        if (pattern.matches(".*/(pdf|docx|xlsx)") || !visit.office().equals(Cast.SUMBAWA)) {
            return List.of();
        }
        Site site = Site.signedIn(port, visit.username());
        if (pattern.startsWith("/laporan-bulanan/{")) {
            return site.get("/laporan-bulanan").page().select("main td a[href^=/laporan-bulanan/]").stream().limit(1)
                    .map(link -> pattern.replace("/laporan-bulanan/{id}", link.attr("href")).replace("{line}", "visit-done")).toList();
        }
        return pattern.startsWith("/rapor/{") ? rapor(site) : visit(site, pattern);
    }

    private static List<String> rapor(Site site) {
        return site.get("/rapor?bulan=2026-11").page().select("main td a[href^=/rapor/]").stream().limit(1).map(link -> link.attr("href")).toList();
    }

    private static List<String> visit(Site site, String pattern) {
        String dewi = Cast.person("dewi").id().toString();
        String siti = Cast.person("siti").id().toString();
        String visit = site.send(site.get("/pembinaan/baru"), "/pembinaan/baru", Map.of("kind", "assistance", "day", "20-11-2026", "accounts", Cast.person("rahmat").id().toString(),
                "purposes", "guidance", "summary", "Rapor dua agen diperiksa bersama.")).location();
        String form = visit + "/temuan";
        site.send(site.get(form), form, Map.of("purpose", "coverage", "text", "Satu desa belum dikunjungi", "action", "Kunjungi sebelum akhir bulan",
                "owner", siti, "due", "21-11-2026"));
        site.send(site.get(form), form, Map.of("purpose", "guidance", "text", "Kunjungan belum lengkap", "action", "Lengkapi", "owner", dewi, "due", "20-12-2026",
                "indicator", "activities", "period", "2026-12", "threshold", "3"));
        return pattern.startsWith("/pembinaan/temuan")
                ? site.get(visit).page().select("a[href$=/tutup]").stream().limit(1).map(link -> link.attr("href")).toList()
                : List.of(pattern.replace("/pembinaan/{id}", visit));
    }
}
