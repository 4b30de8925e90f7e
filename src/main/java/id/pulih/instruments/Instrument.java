package id.pulih.instruments;

import id.pulih.platform.Coded;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The questionnaires that are scored here. */
public enum Instrument implements Coded {
    WHOQOL_BREF,
    URICA;

    /** The codes of its form versions; the first is the one assumed when none is named. */
    public List<String> versions() {
        return this == WHOQOL_BREF
                ? WhoqolBref.standard().versions().stream().map(WhoqolBref.Version::code).toList()
                : Urica.versions().stream().map(Urica::version).toList();
    }

    /** The item numbers of a version, ascending. */
    public Set<Integer> items(String version) {
        if (this == URICA) {
            return urica(version).items();
        }
        var items = new TreeSet<Integer>();
        WhoqolBref.standard().items().forEach(item -> items.add(item.number()));
        return items;
    }

    static Urica urica(String version) {
        return Urica.versions().stream().filter(it -> it.version().equals(version)).findFirst().orElseThrow();
    }

    /** The word in the addresses of pages. */
    public String page() {
        return this == WHOQOL_BREF ? "whoqol" : "urica";
    }
}
