package id.pulih.pages;

import id.pulih.Api;
import id.pulih.Site;
import id.pulih.referrals.SampleReferral;
import java.util.List;
import java.util.Map;

/** A relapse of a client made for it, so that every page about one has something to show; the cast stays as it is. */
final class RelapseSamples {

    private static String event = "";

    private RelapseSamples() {}

    static List<String> of(Visit visit, Api api, String pattern) {
        if (!visit.username().equals("dewi")) {
            return List.of();
        }
        Site site = Site.signedIn(api.port(), visit.username());
        if (event.isEmpty()) {
            event = relapse(site, SampleReferral.begun(api).page());
        }
        String action = site.get(event).page().select("ul.duties .do a").attr("href");
        return List.of(pattern.replace("/episode/{id}/kejadian/{event}/tindakan/{action}", action)
                .replace("/episode/{id}/kejadian/{event}", event));
    }

    private static String relapse(Site site, String home) {
        String opened = site.send(site.get(home + "/kejadian/baru"), home + "/kejadian/baru",
                Map.of("usedOn", "20-11-2026", "knownBy", "client")).location().replace("/penilaian", "");
        site.send(site.get(opened + "/penilaian"), opened + "/penilaian",
                Map.of("again", "yes", "noticed", "no", "helpedFirst", "no", "signs", "craving", "grade", "relapse"));
        return opened;
    }
}
