package id.pulih.pages;

import id.pulih.Api;
import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.rights.SampleRequest;
import id.pulih.platform.Ids;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Fills the variables of a route with ids of the demo's records. */
final class SamplePaths {

    /** Answers a PDF or a scan. */
    private static final Set<String> FILES = Set.of("/episode/{id}/sertifikat", "/klien/{id}/berkas/{paper}", "/klien/{id}/penetapan/{order}/pindaian", "/surat/{id}/pdf", "/surat/{id}/docx",
            "/sop/{code}/pdf", "/episode/{id}/bina-lanjut/kunjungan/{visit}/kalender", "/pekerjaan/{id}/hasil");

    /** Pages about what telephones handed in. */
    private static final Set<String> HANDED_IN =
            Set.of("/kotak-masuk/{id}", "/kegiatan/{id}/balasan", "/agen/{id}/hp", "/agen/{id}/hp/{device}/akhiri");

    private SamplePaths() {}

    static List<String> fill(Visit visit, Api api, String pattern) {
        if (FILES.contains(pattern)) {
            return List.of();
        }
        if (HANDED_IN.contains(pattern)) {
            return InboxSamples.of(api, visit.username()).paths(pattern);
        }
        if (pattern.startsWith("/episode/{id}/bina-lanjut") || pattern.equals("/sop/jalan/{run}")) {
            return CareSamples.of(visit, api.port(), pattern);
        }
        if (pattern.startsWith("/sop/{code}")) {
            return List.of(pattern.replace("{code}", "bina-lanjut").replace("{version}", "0"));
        }
        if (pattern.startsWith("/episode/{id}/kejadian/{")) {
            return RelapseSamples.of(visit, api, pattern);
        }
        if (pattern.startsWith("/laporan-triwulan/{")) {
            return QuarterlySamples.of(visit, api, pattern);
        }
        if (ReferralSamples.knows(pattern)) {
            return ReferralSamples.of(visit, api, pattern);
        }
        if (ReportSamples.knows(pattern)) {
            return ReportSamples.of(visit, api.port(), pattern);
        }
        if (!pattern.contains("{")) {
            return List.of(pattern);
        }
        var paths = new LinkedHashSet<String>();
        for (String story : elsewhereOnly(pattern, visit) ? List.<String>of() : visit.stories()) {
            paths.addAll(ofStory(api, pattern, story));
        }
        paths.addAll(ofOffice(visit, api, pattern));
        return new ArrayList<>(paths);
    }

    /** A name is opened from above, where it is not readable anyway. */
    private static boolean elsewhereOnly(String pattern, Visit visit) {
        return pattern.equals("/klien/{id}/buka") && visit.office().equals(Cast.SUMBAWA);
    }

    private static List<String> ofStory(Api api, String pattern, String story) {
        UUID client = Cast.id(story + ":client");
        UUID episode = Cast.id(story + ":episode");
        String list = "/episodes/" + episode;
        if (pattern.startsWith("/klien/{id}")) {
            return pattern.indexOf('{', 10) > 0 ? List.of() : List.of(pattern.replace("{id}", client.toString()));
        }
        if (pattern.startsWith("/permohonan/{id}")) {
            return request(api, client).map(id -> List.of(pattern.replace("{id}", id))).orElse(List.of());
        }
        if (!pattern.startsWith("/episode/{id}")) {
            return List.of();
        }
        String path = pattern.replace("{id}", episode.toString());
        if (path.contains("{activityId}")) {
            return some(path, "{activityId}", api.get(list + "/activities").json().path("items"), item -> true);
        }
        if (path.contains("{assessmentId}")) {
            return some(path, "{assessmentId}", api.get(list + "/assessments").json().path("items"), item -> true);
        }
        if (path.contains("{testId}")) {
            return some(path, "{testId}", api.get(list + "/urine-tests").json().path("items"), item -> true);
        }
        if (path.contains("{obligationId}")) {
            return some(path, "{obligationId}", api.get(list + "/obligations").json(), d -> d.get("state").asString().equals("due"));
        }
        return path.contains("{") ? List.of() : List.of(path);
    }

    /** Of another client than the stories', whose form for opening is to be seen as well; only some may open a name. */
    private static List<String> opening(Api api, String pattern) {
        var wish = Map.of("id", Ids.next().toString(), "kind", "supervision", "reason", "Pengaduan keluarga harus diperiksa hari ini");
        String id = api.post("/clients/" + Cast.id("BNNK-SBW:11:client") + "/openings", wish).text("/id");
        return id.isEmpty() ? List.of() : List.of(pattern.replace("{id}", id));
    }

    /** The demo has had no breach: one is written down as its first reader would; for others there is none to see. */
    private static List<String> breach(Visit visit, Api api) {
        Site site = Site.signedIn(api.port(), visit.username());
        Site.Answer page = site.get("/pelanggaran");
        return page.status() != 200 ? List.of() : List.of(site.send(page, "/pelanggaran", Map.of("about", Cast.office(Cast.SUMBAWA).id().toString(),
                "from", "22-11-2026 08:00", "to", "23-11-2026 09:00", "username", "dewi", "what", "Kata sandi dipakai orang lain")).location());
    }

    /** Two records that are proposed to be merged; the first visitor proposes them. */
    private static List<String> pair(Visit visit, Api api) {
        Site site = Site.signedIn(api.port(), visit.username());
        Site.Answer list = site.get("/duplikat");
        if (list.status() != 200 || !visit.office().equals(Cast.SUMBAWA)) {
            return List.of();
        }
        String waiting = list.page().select("main a[href^=/duplikat/]").attr("href");
        String form = "/klien/" + Cast.id("BNNK-SBW:6:client") + "/gabung";
        return List.of(!waiting.isEmpty() ? waiting : site.send(site.get(form + "?lain=" + Cast.id("BNNK-SBW:11:client")), form, Map.of("reason", "Mirip")).location());
    }

    /** A list that is made while it is looked at, or that has just been. */
    private static List<String> job(Visit visit, Api api) {
        Site site = Site.signedIn(api.port(), visit.username());
        Site.Answer form = site.get("/ekspor");
        return form.status() != 200 ? List.of() : List.of(site.send(form, "/ekspor", Map.of("list", "activities", "format", "xlsx")).location());
    }

    /** One typed by hand, where the visitor's office has a letterhead. */
    private static List<String> letter(Visit visit, Api api) {
        Site site = Site.signedIn(api.port(), visit.username());
        Site.Answer form = site.get("/surat/baru/general");
        return form.status() != 200 || !visit.office().equals(Cast.SUMBAWA) ? List.of() : List.of(site.send(form, "/surat/baru/general",
                Map.of("about", "Contoh", "addressee", "Camat Rekaan", "text", "Isi surat.")).location());
    }

    /** The demo's clients have asked nothing yet. */
    private static Optional<String> request(Api api, UUID client) {
        var body = SampleRequest.body("erasure");
        int status = api.post("/clients/" + client + "/requests", body).status();
        return status == 201 ? Optional.of((String) body.get("id")) : Optional.empty();
    }

    private static List<String> ofOffice(Visit visit, Api api, String pattern) {
        return switch (pattern.replaceAll("(/[a-z-]+/\\{).*", "$1")) {
            case "/agen/{" -> !List.of(Cast.SUMBAWA, Cast.CILACAP).contains(visit.office()) ? List.of() : List.of(pattern.replaceFirst("\\{[a-z]+}", Cast.id("agent:" + visit.office() + ":0").toString()));
            case "/klien/{" -> !visit.office().equals(Cast.NTB) || pattern.equals("/klien/{id}/akses") ? List.of() : List.of(pattern.replace("{id}", Cast.id("BNNK-SBW:6:client").toString()));
            case "/pembukaan/{" -> opening(api, pattern);
            case "/duplikat/{" -> pair(visit, api);
            case "/pekerjaan/{" -> job(visit, api);
            case "/surat/{" -> letter(visit, api);
            case "/surat/baru/{" -> List.of("/surat/baru/invitation");
            case "/kop-surat/{" -> List.of("/kop-surat/referral");
            case "/pelanggaran/{" -> breach(visit, api);
            case "/kantor/{" -> List.of(pattern.replaceFirst("\\{[a-z]+}", Cast.office(visit.office()).id().toString()));
            case "/akun/{" -> List.of(pattern.replaceFirst("\\{[a-z]+}", Cast.person("dewi").id().toString()));
            case "/kelompok/{" -> visit.office().equals(Cast.SUMBAWA) ? GroupSamples.of(api.port(), visit.username()).paths(pattern) : List.of();
            case "/lembaga/{" -> some(pattern, "{id}", api.get("/institutions").json().path("items"), item -> true);
            case "/aturan/{" -> List.of(pattern.replaceFirst("\\{[a-z]+}", "agent.max-active-clients"));
            case "/verifikasi/{" -> List.of("/verifikasi/TIDAKADA");
            default -> List.of();
        };
    }

    /** The route for the first fitting item of a list. */
    private static List<String> some(String path, String variable, JsonNode items, java.util.function.Predicate<JsonNode> fits) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(fits)
                .limit(1)
                .map(item -> path.replace(variable, item.get("id").asString()))
                .toList();
    }
}
