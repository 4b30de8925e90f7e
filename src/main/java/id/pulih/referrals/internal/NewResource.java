package id.pulih.referrals.internal;

import id.pulih.clients.EnforcementWall;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.referrals.Field;
import id.pulih.referrals.internal.ServedVillages;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory as it was sent.
 *
 * @param version  the one it was based on; 0 for a new entry
 * @param villages codes of the villages it serves, when it serves some only
 */
record NewResource(UUID id, int version, String name, Set<Field> fields, String areaCode, @Nullable String address, String contact,
        @Nullable String openingHours, String offers, @Nullable String cost, List<String> villages, @Nullable UUID institution) {

    static NewResource read(Input input, ServedVillages served, List<UUID> institutions) {
        Integer version = input.integer("version", 0, 1_000_000);
        var wish = new NewResource(input.needId("id"), version == null ? 0 : version, input.needText("name", 150), fields(input),
                input.needText("areaCode", 20), input.text("address", 300), input.needText("contact", 200), input.text("openingHours", 200),
                input.needText("offers", 1000), input.text("cost", 200), served.read(input, "villages"), institution(input, institutions));
        if (EnforcementWall.names(wish.name)) {
            input.error("name", "enforcement");
        }
        if (wish.fields.contains(Field.COMMUNITY_RECOVERY) && wish.villages.isEmpty() && input.ok("villages")) {
            input.error("villages", "unit-needs-villages");
        }
        return wish;
    }

    private static Set<Field> fields(Input input) {
        var chosen = EnumSet.noneOf(Field.class);
        for (String code : input.texts("fields", 40)) {
            Coded.find(Field.class, code).ifPresentOrElse(chosen::add, () -> input.error("fields", "choice", code,
                    Arrays.stream(Field.values()).map(Coded::code).collect(Collectors.joining(", "))));
        }
        if (chosen.isEmpty()) {
            input.error("fields", "required");
        }
        return chosen;
    }

    private static @Nullable UUID institution(Input input, List<UUID> known) {
        UUID id = input.id("institution");
        if (id != null && !known.contains(id)) {
            input.error("institution", "unknown-reference", id);
        }
        return id;
    }
}
