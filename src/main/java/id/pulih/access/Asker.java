package id.pulih.access;

import id.pulih.platform.Scope;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the first argument of every query and act on people.
 *
 * @param office the office the account belongs to; identity is readable only there
 * @param roles  all roles of today, those held as a deputy included
 * @param deputising the roles held today only in place of somebody else
 * @param below  offices below that one, for roles with oversight; their clients are visible by case number only
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
        Set<Role> deputising,
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

    /** The codes of the roles held today, sorted. */
    public List<String> roleCodes() {
        return roles.stream().map(Role::code).sorted().toList();
    }

    /** As the trail keeps them: what is held in place of somebody else says so. */
    public String rolesInTheTrail() {
        return roles.stream().sorted()
                .map(role -> deputising.contains(role) ? role.code() + ":deputy" : role.code())
                .collect(Collectors.joining(","));
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

    /** The same person at work that reaches these offices below the own one. */
    public Asker reaching(List<UUID> lower) {
        return new Asker(account, username, name, office, officeName, zone, roles, deputising, lower, agent, locale);
    }

    /** The service itself at work for one office: demo data and start-up. */
    public static Asker service(UUID office, String officeName, ZoneId zone, UUID account) {
        return new Asker(account, "pulih", "Pulih", office, officeName, zone, Set.copyOf(Role.HEADS), Set.of(), List.of(),
                null, Locale.forLanguageTag("id"));
    }
}
