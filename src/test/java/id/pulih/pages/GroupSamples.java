package id.pulih.pages;

import id.pulih.Site;
import id.pulih.groups.SampleGroups;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;

/** A counselling session of three clients of the demo, planned by its first reader. */
final class GroupSamples {

    private static final Map<String, GroupSamples> MADE = new ConcurrentHashMap<>();

    private final String page;
    private final UUID first;

    private GroupSamples(Site site) {
        var form = site.get("/kelompok/baru?jenis=group-counselling").page();
        List<UUID> people = form.select("[name=members]").eachAttr("value").stream().limit(3).map(UUID::fromString).toList();
        first = people.getFirst();
        page = SampleGroups.planned(site, "group-counselling", form.select("[name=villages]").first().val(), people);
    }

    static GroupSamples of(int port, String username) {
        return MADE.computeIfAbsent(username, name -> new GroupSamples(Site.signedIn(port, name)));
    }

    List<String> paths(String pattern) {
        return List.of(pattern.replace("/kelompok/{id}", page).replace("{episode}", first.toString()));
    }
}
