package id.pulih.pages;

import id.pulih.Api;
import id.pulih.Site;
import java.util.List;
import java.util.Map;

/** A quarterly report of the visitor's own office; the first visitor begins it. Files are taken elsewhere. */
final class QuarterlySamples {

    private QuarterlySamples() {}

    static List<String> of(Visit visit, Api api, String pattern) {
        if (pattern.matches(".*/(pdf|docx|xlsx)")) {
            return List.of();
        }
        Site site = Site.signedIn(api.port(), visit.username());
        Site.Answer list = site.get("/laporan-triwulan");
        if (list.status() != 200) {
            return List.of();
        }
        String url = site.send(list, "/laporan-triwulan", Map.of("quarter", "2026-T4")).location();
        return List.of(pattern.replace("/laporan-triwulan/{id}", url).replace("{heading}", "factors").replace("{name}", "kunjungan-terlaksana"));
    }
}
