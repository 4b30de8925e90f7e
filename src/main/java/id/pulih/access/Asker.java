package id.pulih.access;

import id.pulih.platform.Scope;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the first argument of every query and act on people.
 *
 * @param office the office the account belongs to; identity is readable only there
 * @param below  offices below that one; their clients are visible by case number only
 * @param agent  the agent record of an agent's account
 */
public record Asker(
        UUID account,
        String username,
        String name,
        UUID office,
        String officeName,
        ZoneId zone,
        Set<Role> roles,
        List<UUID> below,
        @Nullable UUID agent,
        Locale locale) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isHead() {
        return !Collections.disjoint(roles, Role.HEADS);
    }

    /** Whether this person serves clients in the own office. */
    public boolean cares() {
        return !Collections.disjoint(roles, Role.CARE);
    }

    /** The own office: for every write and for everything that shows who somebody is. */
    public Scope own(String purpose) {
        return Scope.of(List.of(office), account, purpose);
    }

    /** The own office and those below: for overviews without identity. */
    public Scope reach(String purpose) {
        return Scope.of(offices(), account, purpose);
    }

    public List<UUID> offices() {
        var all = new ArrayList<UUID>(below.size() + 1);
        all.add(office);
        all.addAll(below);
        return all;
    }

    /** The service itself at work for one office: demo data and start-up. */
    public static Asker service(UUID office, String officeName, ZoneId zone, UUID account) {
        return new Asker(account, "pulih", "Pulih", office, officeName, zone, Set.copyOf(Role.HEADS), List.of(), null,
                Locale.forLanguageTag("id"));
    }
}
