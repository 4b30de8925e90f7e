package id.pulih.offices.internal;

import id.pulih.access.Asker;
import id.pulih.offices.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offices in the order of their tree: each followed by those below it. */
final class OfficeTree {

    private OfficeTree() {}

    static List<OfficesPage.Line> all(List<Office> offices, Asker asker) {
        return below(offices, null, asker);
    }

    static List<OfficesPage.Line> below(List<Office> offices, @Nullable UUID parent, Asker asker) {
        var lines = new ArrayList<OfficesPage.Line>();
        add(lines, offices, parent, 0, asker);
        return lines;
    }

    private static void add(List<OfficesPage.Line> lines, List<Office> offices, @Nullable UUID parent, int depth, Asker asker) {
        for (Office office : offices) {
            if (Objects.equals(office.parentId(), parent)) {
                lines.add(new OfficesPage.Line("/kantor/" + office.id(), office.name(), office.kind(), office.code(), depth,
                        office.id().equals(asker.office())));
                add(lines, offices, office.id(), depth + 1, asker);
            }
        }
    }
}
