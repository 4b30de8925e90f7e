package id.pulih.sops.internal;

import id.pulih.platform.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Adds, moves and removes rows of the form, for whoever works without script. Where answers lead follows the steps: the
 * number of a step that moved changes in them too.
 */
final class ProcedureRows {

    private static final Pattern ACT = Pattern.compile("(step|actor)\\.(add|up|down|remove)\\.([0-9]{1,2})");
    private static final Pattern TARGET = Pattern.compile("=\\s*([0-9]{1,2})\\s*$", Pattern.MULTILINE);
    private static final Map<String, List<String>> FIELDS = Map.of(
            "step", List.of("actor", "symbol", "activity", "completeness", "from", "to", "unit", "times", "output", "remark", "branches"),
            "actor", List.of("code", "name"));

    private ProcedureRows() {}

    static boolean knows(String act) {
        return ACT.matcher(act).matches();
    }

    /** How many rows of a kind were sent. */
    static int count(Map<String, String> values, String kind) {
        return values.keySet().stream().filter(name -> name.matches(kind + "\\.[0-9]{1,3}\\..+"))
                .mapToInt(name -> Integer.parseInt(name.split("\\.")[1]) + 1).max().orElse(0);
    }

    /** @param act for example {@code step.up.3}: the rows are counted from 0, and a row is added after that one */
    static Map<String, String> after(Map<String, String> values, String act) {
        MatchResult match = ACT.matcher(act).results().findFirst().orElseThrow();
        String kind = match.group(1);
        List<Integer> order = order(match.group(2), Integer.parseInt(match.group(3)), count(values, kind));
        var moved = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (!name.startsWith(kind + ".")) {
                moved.put(name, value);
            }
        });
        for (int place = 0; place < order.size(); place++) {
            row(values, moved, new Row(kind, order.get(place), place), order);
        }
        return moved;
    }

    /** The old places in their new order; -1 stands for a new row. */
    private static List<Integer> order(String what, int row, int count) {
        List<Integer> order = IntStream.range(0, count).boxed().collect(Collectors.toCollection(java.util.ArrayList::new));
        boolean there = row < count;
        switch (what) {
            case "add" -> order.add(there ? row + 1 : count, -1);
            case "remove" -> order.removeIf(place -> place == row);
            case "up" -> swap(order, row, row - 1);
            default -> swap(order, row, row + 1);
        }
        return order;
    }

    private static void swap(List<Integer> order, int row, int other) {
        if (other >= 0 && Math.max(row, other) < order.size()) {
            java.util.Collections.swap(order, row, other);
        }
    }

    private record Row(String kind, int from, int to) {}

    private static void row(Map<String, String> values, Map<String, String> moved, Row row, List<Integer> order) {
        for (String field : FIELDS.get(row.kind)) {
            String value = row.from < 0 ? blank(field) : values.getOrDefault(row.kind + "." + row.from + "." + field, "");
            boolean leads = field.equals("branches");
            moved.put(row.kind + "." + row.to + "." + field, leads ? follow(value, order) : value);
        }
    }

    private static String blank(String field) {
        return switch (field) {
            case "code" -> "p-" + Ids.next().toString().substring(24);
            case "symbol" -> Symbol.PROCESS.code();
            case "unit" -> "minute";
            case "times" -> "1";
            case "from", "to" -> "5";
            default -> "";
        };
    }

    /** A removed step keeps its number in the answers, so that whoever saves is asked where they lead now. */
    private static String follow(String branches, List<Integer> order) {
        return TARGET.matcher(branches).replaceAll(found -> {
            int at = order.indexOf(Integer.parseInt(found.group(1)) - 1);
            return "= " + (at < 0 ? "0" : String.valueOf(at + 1));
        });
    }
}
