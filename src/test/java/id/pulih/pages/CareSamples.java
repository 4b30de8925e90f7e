package id.pulih.pages;

import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.util.List;
import java.util.Map;

/** The demo's client in continued care, and a run of a procedure begun for an event. */
final class CareSamples {

    private CareSamples() {}

    static List<String> of(Visit visit, int port, String pattern) {
        if (!visit.office().equals(Cast.SUMBAWA)) {
            return List.of();
        }
        return List.of(pattern.startsWith("/sop")
                ? run(visit, port)
                : pattern.replace("{id}", Cast.id(Cast.SUMBAWA + ":14:episode").toString()).replace("{visit}", "1"));
    }

    private static String run(Visit visit, int port) {
        Site site = Site.signedIn(port, visit.username());
        return site.send(site.get("/sop/bimtek-ibm"), "/sop/bimtek-ibm/jalan",
                Map.of("id", Ids.next().toString(), "title", "Bimtek contoh", "day", "01-12-2026")).location();
    }
}
