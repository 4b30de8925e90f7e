package id.pulih.clients.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the guardian is to the client. The general words are for senders that know no more. */
public enum Relation implements Coded {
    FATHER,
    MOTHER,
    HUSBAND,
    WIFE,
    CHILD,
    SIBLING,
    GRANDPARENT,
    UNCLE_AUNT,
    RELATIVE,
    FRIEND,
    NEIGHBOUR,
    OTHER,
    PARENT,
    SPOUSE;

    /** What people write instead of the codes, in Indonesian or with a wider word. */
    private static final Map<String, Relation> WRITTEN = Map.ofEntries(
            Map.entry("ayah", FATHER), Map.entry("bapak", FATHER), Map.entry("ibu", MOTHER), Map.entry("suami", HUSBAND),
            Map.entry("istri", WIFE), Map.entry("anak", CHILD), Map.entry("kakak", SIBLING), Map.entry("adik", SIBLING),
            Map.entry("saudara", SIBLING), Map.entry("brother", SIBLING), Map.entry("sister", SIBLING),
            Map.entry("kakek", GRANDPARENT), Map.entry("nenek", GRANDPARENT), Map.entry("paman", UNCLE_AUNT),
            Map.entry("bibi", UNCLE_AUNT), Map.entry("uncle", UNCLE_AUNT), Map.entry("aunt", UNCLE_AUNT),
            Map.entry("kerabat", RELATIVE), Map.entry("teman", FRIEND), Map.entry("tetangga", NEIGHBOUR),
            Map.entry("orang tua", PARENT), Map.entry("orang-tua", PARENT), Map.entry("pasangan", SPOUSE),
            Map.entry("wali", OTHER), Map.entry("guardian", OTHER), Map.entry("lainnya", OTHER));

    /** A required relation: the code, or a word that means one. */
    static Relation read(Input input, String field) {
        Relation written = WRITTEN.get(input.typed(field).strip().toLowerCase(Locale.ROOT));
        return written != null ? written : input.needCode(field, Relation.class);
    }

    /** Those the page offers. */
    static List<String> offered() {
        return Arrays.stream(values()).filter(r -> r != PARENT && r != SPOUSE).map(Coded::code).toList();
    }
}
