package id.pulih.clients.internal;

import id.pulih.platform.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is chosen together when two records differ: parts of a client that make no sense apart. */
public enum MergePart implements Coded {
    NAME("name"),
    ALIAS("alias"),
    NIK("nik", "noNikReason"),
    SEX("sex"),
    BIRTH_DATE("birthDate"),
    PHONE("phone"),
    PLACE("villageCode", "address"),
    GUARDIAN("guardian.name", "guardian.relation", "guardian.phone"),
    REHABILITATION("rehabilitation.institution", "rehabilitation.kind", "rehabilitation.finishedOn");

    private final List<String> fields;

    MergePart(String... fields) {
        this.fields = List.of(fields);
    }

    List<String> fields() {
        return fields;
    }

    /** The parts in which two records differ, in the order of the form. */
    static List<MergePart> differing(Details one, Details other) {
        List<String> fields = Differences.between(one, other);
        return Arrays.stream(values()).filter(part -> part.fields.stream().anyMatch(fields::contains)).toList();
    }

    /** What the kept record says when it takes these parts from the other one. */
    static Details combined(Details kept, Details other, Set<MergePart> taken) {
        return new Details(from(NAME, kept, other, taken).name(), from(ALIAS, kept, other, taken).alias(), from(NIK, kept, other, taken).nik(),
                from(NIK, kept, other, taken).noNikReason(), from(SEX, kept, other, taken).sex(), from(BIRTH_DATE, kept, other, taken).birthDate(),
                from(PHONE, kept, other, taken).phone(), from(PLACE, kept, other, taken).villageCode(), from(PLACE, kept, other, taken).address(),
                from(GUARDIAN, kept, other, taken).guardian(), from(REHABILITATION, kept, other, taken).rehabilitation());
    }

    private static Details from(MergePart part, Details kept, Details other, Set<MergePart> taken) {
        return taken.contains(part) ? other : kept;
    }
}
