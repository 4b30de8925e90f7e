package id.pulih.matrix;

import id.pulih.access.Role;
import id.pulih.platform.Coded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is let in where, written down by hand in {@code access-expectations.csv}; nothing of it comes from the code under test. */
final class Expectations {

    static final Path FILE = Path.of("src/test/resources/access-expectations.csv");

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /**
     * What is expected of one route.
     *
     * @param shared  whether the record belongs to no office
     * @param own     let in for records of the own office
     * @param below   let in for records of offices below
     * @param refused let through by the route, but answered 403 for records of the own office
     * @param refusedBelow the same for records of offices below
     * @param agent   whether an agent is let in for what is assigned to her today
     * @param foreign the answer for records of other offices
     * @param everywhere let in wherever the record is
     * @param options {@code mine} records belong to one person, {@code unplanted} there is none, {@code always} whatever the id, {@code fresh} a session each
     */
    record Line(boolean anyone, boolean shared, Set<Role> own, Set<Role> below, Set<Role> refused, Set<Role> refusedBelow,
            boolean agent, int foreign, Set<Role> everywhere, Set<String> options) {

        boolean fresh() {
            return options.contains("fresh");
        }

        /** Signing in with nothing, or what asks for a second factor once more. */
        boolean mayAskForProof() {
            return anyone || options.contains("step-up");
        }

        /** Whether an empty body is refused before the id is looked at, so that nobody learns anything of it. */
        boolean looksLate(Relation relation) {
            return relation == Relation.MIXED || options.contains("input-first");
        }

        /** 0 for being let in, else 401, 403 or 404. */
        int expected(@Nullable Role role, Relation relation) {
            if (anyone) {
                return 0;
            }
            if (role == null) {
                return 401;
            }
            boolean agentAsks = agent && role == Role.AGENT;
            if (!agentAsks && !own.contains(role) && !below.contains(role) && !refused.contains(role)
                    && !refusedBelow.contains(role)) {
                return 403;
            }
            if (everywhere.contains(role) && relation != Relation.UNKNOWN) {
                return 0;
            }
            if (options.contains("always")) {
                return 0;
            }
            if (options.contains("mine") || options.contains("unplanted")) {
                return 404;
            }
            if (shared) {
                return relation == Relation.UNKNOWN ? 404 : 0;
            }
            if (relation == Relation.UNKNOWN || relation == Relation.MIXED) {
                return refused.contains(role) && foreign == 403 ? 403 : 404;
            }
            if (relation.within) {
                return refused.contains(role) ? 403 : own.contains(role) || (agentAsks && relation == Relation.OWN) ? 0 : 404;
            }
            if (relation == Relation.BELOW) {
                return refusedBelow.contains(role) ? 403 : below.contains(role) ? 0 : foreign;
            }
            return foreign;
        }
    }

    Expectations() {
        try {
            Files.readAllLines(FILE).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty() && !text.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Line> lines() {
        return lines;
    }

    private void add(String text) {
        String[] parts = text.split("\\s*,\\s*");
        if (parts.length < 3 || lines.put(parts[0] + " " + parts[1], line(parts)) != null) {
            throw new IllegalStateException("Twice, or not METHOD, path, own roles[, roles above[, options]]: " + text);
        }
    }

    /** @param parts two that name it, roles of the own office, roles above, options */
    static Line line(String[] parts) {
        String options = parts.length > 4 ? parts[4] : "";
        String own = parts[2];
        return new Line(own.equals("@anyone"), parts.length == 3, roles(own, ""), parts.length > 3 ? roles(parts[3], "") : Set.of(),
                roles(own, "~"), parts.length > 3 ? roles(parts[3], "~") : Set.of(), own.contains("assigned-agent"),
                options.contains("foreign=403") ? 403 : 404, roles(everywhere(options), ""), Set.of(options.split("\\s+")));
    }

    private static String everywhere(String options) {
        return Arrays.stream(options.split("\\s+"))
                .filter(word -> word.startsWith("everywhere="))
                .map(word -> word.substring("everywhere=".length()))
                .collect(Collectors.joining(" "));
    }

    private static Set<Role> roles(String words, String mark) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(words.split("\\s+"))
                .filter(word -> mark.isEmpty() ? !word.startsWith("~") : word.startsWith(mark))
                .map(word -> word.substring(mark.length()))
                .filter(word -> !word.isEmpty() && !Set.of("-", "@anyone", "assigned-agent").contains(word))
                .forEach(word -> roles.addAll(group(word)));
        return roles;
    }

    private static Set<Role> group(String word) {
        return switch (word) {
            case "@signed-in" -> EnumSet.allOf(Role.class);
            case "@care" -> EnumSet.of(Role.OFFICER, Role.COUNSELLOR, Role.SECTION_HEAD, Role.DIVISION_HEAD, Role.OFFICE_HEAD);
            case "@heads" -> EnumSet.of(Role.SECTION_HEAD, Role.DIVISION_HEAD, Role.OFFICE_HEAD);
            default -> EnumSet.of(Coded.of(Role.class, word));
        };
    }
}
