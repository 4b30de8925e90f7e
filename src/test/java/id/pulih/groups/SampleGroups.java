package id.pulih.groups;

import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fills in the forms of events as an officer of Sumbawa would. */
public final class SampleGroups {

    private SampleGroups() {}

    /** The plan of a meeting on Friday 20 November 2026 that Dewi leads. */
    public static Map<String, String> plan(String kind, String village, List<UUID> members) {
        String leader = kind.equals("group-counselling") ? "rahmat" : "dewi";
        var values = new HashMap<>(Map.of("kind", kind, "theme", "Menghadapi pemicu", "startsAt", "20-11-2026 09.00", "minutes", "90",
                "place", "Balai desa", "villages", village, "leader", "account:" + Cast.person(leader).id(), "members", lines(members)));
        switch (kind) {
            case "group-meeting" -> values.put("audience", "clients");
            case "information" -> values.putAll(Map.of("audience", "clients", "material", "Buku saku", "materialVersion", "2", "materialLink", "https://contoh.test/buku"));
            case "vocational" -> values.put("subject", "electronics");
            case "positive-activity" -> values.put("subject", "sport");
            default -> { }
        }
        return values;
    }

    /** Plans an event and answers its page. */
    public static String planned(Site site, String kind, String village, List<UUID> members) {
        return site.send(site.get("/kelompok/baru?jenis=" + kind), "/kelompok/baru", plan(kind, village, members)).location();
    }

    /** Everybody invited came, with a note about each. */
    public static Map<String, String> attendance(int people) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < people; i++) {
            values.put("rows." + i + ".state", "came");
            values.put("rows." + i + ".own", "Catatan pribadi nomor " + i);
        }
        values.put("beganAt", "20-11-2026 09.10");
        values.put("note", "Berbagi cara menolak ajakan");
        return values;
    }

    static String lines(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining("\n"));
    }
}
