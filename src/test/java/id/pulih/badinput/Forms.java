package id.pulih.badinput;

import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every form, filled in rightly. Each supplier makes the records the form is about. */
final class Forms {

    private static final String DAY = "20-11-2026";

    private final World world;
    private final Sites sites;
    private final String episode;
    private final String client;
    private final String agent;

    Forms(World world, Sites sites) {
        this.world = world;
        this.sites = sites;
        this.episode = "/episode/" + world.episode();
        this.client = "/klien/" + world.client();
        this.agent = "/agen/" + world.agent();
    }

    List<Supplier<FormCall>> all() {
        return Stream.of(new AccountForms(sites).all(), DeputyForms.all(sites), offices(), clients(), agents(), episodes(), measurements(),
                new RightsForms(world, sites).all(), new InboxForms(world, sites).all(),
                new SopForms(sites).all(), new CareForms(world, sites).all(),
                new RelapseForms(world, sites).all(), new ReferralForms(world, sites).all(),
                new LetterForms(sites).all(), QuarterlyForms.all(sites), new GroupForms(world, sites).all(), new ReportForms(world, sites).all(),
                List.<Supplier<FormCall>>of(() -> FormCall.at("dewi", "/ekspor",
                        Map.of("list", "clients", "format", "csv", "from", "01-01-2026", "to", DAY)),
                        () -> FormCall.at("siti", "/indikator/hitung-ulang", Map.of("reach", "own"))),
                trail()).flatMap(List::stream).toList();
    }

    private List<Supplier<FormCall>> offices() {
        String head = "/kantor/" + Cast.office(Cast.BNN).id();
        String rule = "/aturan/group.budget-warning-below";
        return List.of(
                () -> FormCall.at("andi", rule, Map.of("value", "4", "effectiveFrom", "01-12-2026", "reason", "Uji")),
                () -> FormCall.at("ratna", head, Map.of("address", "Jalan Uji 1", "phone", "021-555-666", "headTitle", "Direktur")),
                () -> FormCall.at("ratna", head, Map.of("code", unique("UJI-").toUpperCase(Locale.ROOT), "name", "Klinik Uji",
                        "kind", "clinic", "areaCode", "3301", "timeZone", "Asia/Jakarta")).to(head + "/bawahan"),
                () -> FormCall.at("dewi", "/lembaga/baru", institution()).to("/lembaga"),
                () -> FormCall.at("dewi", newInstitution(), institution()));
    }

    private String caseNumber() {
        return world.as("dewi").get("/clients/" + world.client()).text("/caseNumber");
    }

    private List<Supplier<FormCall>> trail() {
        Map<String, String> day = Map.of("day", DAY);
        return List.of(
                () -> FormCall.at("galih", "/jejak", day).to("/jejak/cari"),
                () -> new FormCall("galih", "/jejak", "/jejak/cari", "/jejak/unduh", day));
    }

    private List<Supplier<FormCall>> clients() {
        return List.of(
                () -> FormCall.at("dewi", "/klien", Map.of("q", "Ahmad")).to("/klien/cari"),
                () -> FormCall.at("dewi", "/klien/" + world.client() + "/gabung", Map.of("caseNumber", caseNumber(), "reason", "NIK sama")),
                () -> FormCall.at("dewi", "/klien/baru", SampleClient.form(SampleClient.body())),
                () -> FormCall.at("dewi", client + "/ubah", Map.of()),
                () -> FormCall.at("dewi", client + "/berkas", Map.of("national-id.receivedOn", DAY, "photo.receivedOn", DAY)),
                () -> FormCall.at("dewi", client + "/persetujuan", Map.of("purpose", "disclosure", "recipient", "Puskesmas",
                        "grantedOn", "01-11-2026", "expiresOn", "01-11-2027", "evidence", "Formulir A", "categories", "identity",
                        "why", "Kontrol paru", "until", "Pengobatan selesai", "revocationTold", "true")),
                () -> FormCall.at("made", "/klien/" + world.client() + "/buka",
                        Map.of("kind", "supervision", "reason", "Pengaduan keluarga harus diperiksa hari ini")),
                () -> FormCall.at("galih", "/pembukaan/" + world.openingRequest(), Map.of("decision", "refuse")),
                this::withdrawal,
                () -> FormCall.at("dewi", client + "/pengungkapan", Map.of("givenBy", "letter", "givenOn", "01-11-2026", "categories", "presence",
                        "basis", "care", "recipientKind", "health-facility", "recipient", "Puskesmas", "purpose", "Kontrol paru")),
                this::letter,
                () -> FormCall.at("dewi", "/klien/" + world.client() + "/program", Map.of("programme", "pasca-2019",
                        "returnedToFamilyOn", "01-11-2026", "enrolledOn", "02-11-2026", "mainSubstance", "THC")));
    }

    private FormCall letter() {
        String id = world.client();
        return FormCall.at("dewi", "/klien/" + id + "/pengungkapan/surat", Map.of("ground", world.consent(id), "recipientKind", "health-facility",
                "categories", "presence", "statement", "Baik"));
    }

    private FormCall withdrawal() {
        String id = world.client();
        String page = "/klien/" + id + "/persetujuan";
        return FormCall.at("dewi", page, Map.of("reason", "Berubah pikiran")).to(page + "/" + world.consent(id) + "/cabut");
    }

    private List<Supplier<FormCall>> agents() {
        Map<String, String> decree = Map.of("number", "2/2026", "date", "01-03-2026", "signedBy", "Lurah", "expiresOn", "05-01-2028");
        return List.of(
                () -> FormCall.at("dewi", "/agen/baru", flat(World.newAgent())),
                () -> FormCall.at("dewi", agent + "/pembekalan", Map.of("topic", "communication", "hours", "2", "date", "01-02-2026")),
                () -> FormCall.at("dewi", agent + "/sk", decree),
                () -> FormCall.at("dewi", "/agen/" + world.agent("a", "b") + "/kriteria", Map.of("criteria", "c")),
                () -> FormCall.at("dewi", "/agen/" + world.agent() + "/akhiri", Map.of("endedOn", DAY, "reason", "Pindah")));
    }

    private List<Supplier<FormCall>> episodes() {
        return List.of(
                () -> FormCall.at("siti", fresh() + "/agen", Map.of("agentId", world.agent(), "from", DAY, "overrideReason", "Sakit")),
                () -> FormCall.at("dewi", fresh() + "/jeda", Map.of("from", DAY, "reason", "Sakit")),
                () -> FormCall.at("dewi", paused() + "/jeda", Map.of("resumedOn", DAY)),
                () -> FormCall.at("siti", fresh() + "/perpanjang", Map.of("months", "1", "reason", "Belum siap")),
                () -> FormCall.at("dewi", fresh() + "/zat-utama", Map.of("mainSubstance", "MET")),
                () -> FormCall.at("dewi", fresh() + "/akhiri", Map.of("kind", "moved", "endedOn", DAY, "reason", "Pindah")),
                () -> FormCall.at("dewi", duty(), Map.of("kind", "refused", "reason", "Tidak mau")),
                () -> FormCall.at("siti", fresh() + "/selesai", Map.of("completedOn", "23-11-2026", "reason", "Sudah dipastikan")),
                () -> FormCall.at("siti", "/episode/" + world.completed() + "/sertifikat/cabut", Map.of("reason", "Salah nama")),
                () -> FormCall.at("", "/verifikasi", Map.of("code", "ABCD-EFGH")));
    }

    private List<Supplier<FormCall>> measurements() {
        String open = episode.substring("/episode/".length());
        Map<String, String> visit = flat(World.visit());
        visit.putAll(Map.of("occurredAt", DAY + " 09:00"));
        visit.remove("id");
        Map<String, String> quality = answers(26);
        Map<String, String> urine = Map.of("takenOn", DAY, "moment", "interim", "kit.brand", "Kit", "kit.lot", "L1", "kit.expiresOn", "01-06-2027",
                "results.AMP", "negative", "results.MET", "negative", "results.THC", "negative", "results.MOP", "negative");
        var card = new LinkedHashMap<>(urine);
        card.putAll(Map.of("results.BZO", "negative", "results.COC", "negative"));
        return List.of(
                () -> FormCall.at("dewi", episode + "/kegiatan/baru?jenis=visit", visit).to(episode + "/kegiatan/baru"),
                () -> FormCall.at("dewi", episode + "/kegiatan/" + world.activity(open) + "/koreksi", Map.of("reason", "Salah catat")),
                () -> FormCall.at("dewi", episode + "/whoqol/baru", quality),
                () -> FormCall.at("dewi", episode + "/whoqol/baru", quality).sentTo(episode + "/whoqol/skor"),
                () -> FormCall.at("dewi", episode + "/urica/baru", answers(32)),
                () -> FormCall.at("dewi", episode + "/urica/baru", answers(32)).sentTo(episode + "/urica/skor"),
                () -> FormCall.at("dewi", episode + "/pengukuran/" + world.assessment(open) + "/koreksi", Map.of("reason", "Salah catat")),
                () -> FormCall.at("dewi", episode + "/urin/baru", card),
                () -> FormCall.at("dewi", episode + "/urin/" + world.urineTest(open) + "/koreksi", Map.of("reason", "Salah baca")),
                () -> FormCall.at("dewi", "/panel-urin", Map.of("code", unique("uji-"), "name", "Panel uji", "lines", "MDMA; Ekstasi; 19568-5")),
                () -> FormCall.at("yuni", "/instrumen", Map.of("version", "urica/urica-32", "language", "en", "licence", "Surat 1",
                        "lines", wording())));
    }

    private String fresh() {
        return "/episode/" + world.episode();
    }

    private String paused() {
        String id = world.episode();
        world.pause(id);
        return "/episode/" + id;
    }

    private String duty() {
        String id = world.episode();
        return "/episode/" + id + "/kewajiban/" + world.duty(id);
    }

    private static Map<String, String> institution() {
        return Map.of("name", "Balai Uji", "ownerKind", "community", "areaCode", "5204", "address", "Jalan Uji 1", "phone", "0371-555-666");
    }

    private String newInstitution() {
        Site dewi = sites.of("dewi");
        Map<String, String> fields = Site.fields(Site.form(dewi.get("/lembaga/baru"), "/lembaga"));
        fields.putAll(institution());
        dewi.post("/lembaga", fields);
        return "/lembaga/" + fields.get("id");
    }

    private static Map<String, String> answers(int items) {
        var values = new LinkedHashMap<String, String>();
        values.put("takenOn", DAY);
        values.put("moment", "interim");
        for (int item = 1; item <= items; item++) {
            values.put("answers." + item, "3");
        }
        return values;
    }

    private static String wording() {
        var lines = new StringBuilder();
        for (int item = 1; item <= 32; item++) {
            lines.append(item).append("; Kalimat rekaan ").append(item).append('\n');
        }
        return lines.toString();
    }

    static String unique(String prefix) {
        return prefix + Ids.next().toString().substring(24);
    }

    private static Map<String, String> flat(Map<String, Object> body) {
        var values = new LinkedHashMap<String, String>();
        flatten("", body, values);
        values.remove("id");
        return values;
    }

    private static void flatten(String name, Object value, Map<String, String> values) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(name.isEmpty() ? key.toString() : name + "." + key, inner, values));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof String) {
            values.put(name, String.valueOf(list.getFirst()));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(name + "." + i, list.get(i), values);
            }
        } else {
            values.put(name, value.toString());
        }
    }
}
