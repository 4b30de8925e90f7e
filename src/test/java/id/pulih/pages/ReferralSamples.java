package id.pulih.pages;

import id.pulih.Api;
import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.referrals.SampleReferral;
import id.pulih.referrals.SampleResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource, a plan with a review, a referral on its way and a hand-over that waits, so that every page of them has something to show. */
final class ReferralSamples {

    private static @Nullable ReferralSamples only;

    private final String resource;
    private final String referral;
    private final String handOver;
    private final String episode;

    /** Of the officer; the others open the same ones, or have none to see. */
    static synchronized List<String> of(Visit visit, Api api, String pattern) {
        if (!visit.username().equals("dewi")) {
            return List.of();
        }
        if (only == null) {
            only = new ReferralSamples(api, Site.signedIn(api.port(), visit.username()));
        }
        return only.paths(pattern);
    }

    private ReferralSamples(Api api, Site site) {
        resource = SampleResource.recorded(site, "Puskesmas Contoh Halaman", "health");
        var one = SampleReferral.begun(api);
        episode = one.page();
        String plan = episode + "/rencana";
        site.send(site.get(plan), plan + "/kebutuhan", Map.of("field", "vocational", "needText", "Ingin belajar las dan bekerja di bengkel", "foundOn", "20-11-2026"));
        site.send(site.get(plan + "/ubah"), plan + "/ubah", Map.of("goals.0.what", "Lulus pelatihan las di BLK Sumbawa", "goals.0.who", "Klien dan agen",
                "goals.0.by", "31-12-2026", "goals.0.sign", "Sertifikat pelatihan", "agreedOn", "20-11-2026"));
        site.send(site.get(plan + "/telaah"), plan + "/telaah", Map.of("results.0.result", "on-the-way", "results.0.reason", "Sudah mendaftar"));
        referral = SampleReferral.drafted(site, one, "health");
        SampleReferral.chosen(site, referral, SampleResource.id(resource).toString(), "identity\npresence");
        var consent = new LinkedHashMap<String, Object>(Map.of("id", Ids.next().toString(), "purpose", "disclosure", "recipient", Cast.office(Cast.CILACAP).name(),
                "grantedOn", "2026-11-20", "expiresOn", "2027-11-20", "evidence", "Map C-9", "categories", List.of("identity", "presence", "attendance"),
                "why", "Pindah ke Cilacap", "revocationTold", true));
        api.post("/clients/" + one.client() + "/consents", consent);
        String form = episode + "/serah-terima";
        handOver = site.send(site.get(form), form, Map.of("receiver", Cast.office(Cast.CILACAP).id().toString(), "portions", "identity\npresence\nattendance")).location();
    }

    private List<String> paths(String pattern) {
        return List.of(pattern.replace("/sumber-daya/{id}", resource).replace("/rujukan/{id}", referral).replace("/serah-terima/{id}", handOver)
                .replace("/episode/{id}", episode));
    }

    static boolean knows(String pattern) {
        return pattern.startsWith("/sumber-daya/{") || pattern.startsWith("/rujukan/{") || pattern.startsWith("/serah-terima/{")
                || pattern.startsWith("/episode/{id}/rencana") || pattern.equals("/episode/{id}/serah-terima") || pattern.equals("/episode/{id}/rujukan/baru");
    }
}
