package id.pulih.disclosures.internal;

import id.pulih.clients.DataCategory;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads which portions of the data something is about; at least one. */
public final class Portions {

    public static final List<String> CODES = Arrays.stream(DataCategory.values()).map(Coded::code).toList();

    private Portions() {}

    static Set<DataCategory> read(Input input, String field) {
        var chosen = EnumSet.noneOf(DataCategory.class);
        for (String code : input.texts(field, 40)) {
            Coded.find(DataCategory.class, code).ifPresentOrElse(chosen::add, () -> input.error(field, "category", code));
        }
        if (chosen.isEmpty()) {
            input.error(field, "categories-needed");
        }
        return chosen;
    }
}
