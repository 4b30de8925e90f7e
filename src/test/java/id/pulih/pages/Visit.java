package id.pulih.pages;

import id.pulih.Api;
import id.pulih.demo.Cast;
import java.util.List;

/** Somebody of the cast who opens pages, and the demo's records they open them for. */
record Visit(String username, List<String> stories) {

    /** One visitor per kind of role; an officer's and a head's pages are opened for clients at several stages. */
    static List<Visit> all() {
        return List.of(
                new Visit("dewi", List.of("BNNK-SBW:6", "BNNK-SBW:11")),
                new Visit("siti", List.of("BNNK-SBW:11")),
                new Visit("andi", List.of("BNNK-SBW:6")),
                new Visit("yuni", List.of()),
                new Visit("made", List.of()),
                new Visit("ratna", List.of("BNNK-SBW:6")),
                new Visit("galih", List.of()));
    }

    /** The addresses of a route for this visitor; none when it needs a record the visitor has none of. */
    List<String> fill(Api api, String pattern) {
        return SamplePaths.fill(this, api, pattern);
    }

    String office() {
        return Cast.person(username).office();
    }
}
