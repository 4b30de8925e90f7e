package id.pulih.badinput;

import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.groups.SampleGroups;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The forms about events of several clients. */
final class GroupForms {

    /** Where the clients of {@link World} live. */
    private static final String VILLAGE = SampleClient.VILLAGE;

    private static final String DRAWN = "M10 20 L20 30 L30 25 L40 60 L55 70 L60 20";

    private final World world;
    private final Site dewi;

    GroupForms(World world, Sites sites) {
        this.world = world;
        this.dewi = sites.of("dewi");
    }

    List<Supplier<FormCall>> all() {
        return List.of(
                () -> FormCall.at("dewi", "/kelompok/baru?jenis=group-meeting", SampleGroups.plan("group-meeting", VILLAGE, people(3))).to("/kelompok/baru"),
                () -> at("group-meeting", "/ubah", Map.of("theme", "Tema lain", "guest", "Ustaz", "guestRole", "Tokoh agama", "villages", VILLAGE, "members", person())),
                () -> at("group-meeting", "/batal", Map.of("reason", "Hujan deras")),
                this::joined,
                () -> at("group-meeting", "/hadir", SampleGroups.attendance(3)),
                () -> at("group-counselling", "/sesi", Map.of("rules", "Saling mendengar", "summary", "Semua ikut", "tag", "supporting", "action", "Datang lagi")),
                this::step,
                this::contract,
                () -> at("group-meeting", "/surat", Map.of("wish", "attendance-list")),
                () -> FormCall.at("dewi", "/kelompok/sirena", Map.of("month", "2026-11")));
    }

    private FormCall at(String kind, String page, Map<String, String> values) {
        return FormCall.at("dewi", event(kind) + page, values);
    }

    private String event(String kind) {
        return SampleGroups.planned(dewi, kind, VILLAGE, people(3));
    }

    /** With one more client of the village who agreed to be contacted. */
    private FormCall joined() {
        String event = SampleGroups.planned(dewi, "group-meeting", VILLAGE, people(1));
        String client = world.client();
        world.stored("dewi", "/clients/" + client + "/consents", World.map("id", "", "purpose", "aftercare", "grantedOn", "2026-11-01", "evidence", "Formulir A"));
        String episode = world.stored("dewi", "/episodes", World.map("id", "", "clientId", client, "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02"));
        return FormCall.at("dewi", event + "/gabungan", Map.of("people", episode));
    }

    private FormCall step() {
        String event = event("group-counselling");
        return FormCall.at("dewi", event + "/sesi", Map.of("step", "0")).to(event + "/langkah");
    }

    private FormCall contract() {
        List<UUID> people = people(3);
        String event = SampleGroups.planned(dewi, "group-counselling", VILLAGE, people);
        return FormCall.at("dewi", event + "/kontrak/" + people.getFirst(), Map.of("text", "Datang lagi", "signature", DRAWN));
    }

    private String person() {
        return people(1).getFirst().toString();
    }

    private List<UUID> people(int count) {
        return Stream.generate(world::episode).limit(count).map(UUID::fromString).toList();
    }
}
