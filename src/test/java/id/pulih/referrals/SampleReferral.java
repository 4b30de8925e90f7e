package id.pulih.referrals;

import id.pulih.Api;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import java.util.Map;
import java.util.UUID;

/** A client in a programme of Sumbawa, and referrals of that client, made through the pages. */
public final class SampleReferral {

    private SampleReferral() {}

    public record Case(UUID client, UUID episode) {

        public String page() {
            return "/episode/" + episode;
        }
    }

    public static Case begun(Api api) {
        Map<String, Object> body = SampleClient.body();
        api.post("/clients", body);
        UUID episode = Ids.next();
        var answer = api.post("/episodes", Map.of("id", episode.toString(), "clientId", SampleClient.id(body).toString(), "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02"));
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.json());
        }
        return new Case(SampleClient.id(body), episode);
    }

    /** @return the address of a draft */
    public static String drafted(Site site, Case of, String kind) {
        String page = of.page() + "/rujukan/baru";
        String talk = site.send(site.get(page), page, Map.of("kind", kind, "need", "Sering batuk malam hari")).location();
        return talk.substring(0, talk.lastIndexOf('/'));
    }

    /** What the client chose out of what was offered. */
    public static Site.Answer chosen(Site site, String referral, String resource, String categories) {
        return site.send(site.get(referral + "/ubah"), referral + "/ubah", Map.of("options", resource, "resource", resource, "choice", "chosen",
                "discussedOn", "23-11-2026", "categories", categories, "words", "Dekat rumah saya"));
    }

    public static Site.Answer consented(Site site, String referral) {
        return site.send(site.get(referral), referral + "/persetujuan", Map.of("why", "Pemeriksaan paru", "grantedOn", "23-11-2026", "expiresOn", "23-05-2027",
                "evidence", "Formulir bertanda tangan, map C-1", "revocationTold", "true"));
    }
}
