package id.pulih.vault;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code sealed/*.csv}: where sealed bytes stand, whose key seals them and at which place, so that they can be
 * sealed again without knowing what they are. The statements over such a column are put together here.
 *
 * @param key   the column that names the row inside its office
 * @param owner the way to the owner: a column, or columns of tables on the way, {@code episode_id>episode.client_id}
 * @param place ends with the column that is bound, in braces
 * @param rows  how many are taken at once
 * @param plain the readable column it takes the place of
 */
record SealedColumn(String table, String key, String column, Level level, List<String> owner, String place, int rows,
        @Nullable String plain) {

    /** Whose key it is. */
    enum Level { OFFICE, CLIENT }

    static SealedColumn parse(String line) {
        String[] parts = line.split("\\s*,\\s*");
        if (parts.length < 7 || Arrays.stream(parts).anyMatch(part -> !part.matches("[a-z0-9_.>{}]+")) || !parts[5].matches(".+\\{[a-z_]+}")) {
            throw new IllegalStateException("Not a line of the catalogue of sealed columns: " + line);
        }
        return new SealedColumn(parts[0], parts[1], parts[2], Level.valueOf(parts[3].toUpperCase(java.util.Locale.ROOT)),
                List.of(parts[4].split(">")), parts[5], Integer.parseInt(parts[6]), parts.length > 7 ? parts[7] : null);
    }

    String name() {
        return table + "." + column;
    }

    /** The place at which the bytes of a row are bound. */
    String placeOf(UUID named) {
        return place.substring(0, place.indexOf('{')) + named;
    }

    /** The column in the braces of the place. */
    private String named() {
        return place.substring(place.indexOf('{') + 1, place.length() - 1);
    }

    /** Rows of some owners with something sealed, in the order of their keys. */
    String page() {
        return select("t." + column + " as bytes") + " and length(t." + column + ") > 0" + after();
    }

    /** Rows of an office whose words are still readable. */
    String plainPage() {
        return select("convert_to(t." + plain + "::text, 'UTF8') as bytes") + " and t." + plain + " is not null" + after();
    }

    /** Some owners of words that are still readable. */
    String plainOwners() {
        return "select distinct %s from pulih.%s t%s where t.office_id = :office and t.%s is not null limit 200"
                .formatted(ownerColumn(), table, joins(), plain);
    }

    private String select(String bytes) {
        return "select t.%s as key, t.%s as named, %s as owner, %s from pulih.%s t%s where %s".formatted(
                key, named(), ownerColumn(), bytes, table, joins(), tenant() ? "t.office_id = :office" : "true")
                + " and " + ownerColumn() + " = any (:owners)";
    }

    private String after() {
        return " and t.%1$s > :after order by t.%1$s limit %2$d".formatted(key, rows);
    }

    /** Compare and set: what somebody else has written since stays. */
    String replace() {
        return "update pulih.%1$s t set %2$s = n.fresh from unnest(:keys::uuid[], :old::bytea[], :fresh::bytea[]) as n (key, old, fresh) where %3$s t.%4$s = n.key and t.%2$s = n.old"
                .formatted(table, column, officePredicate(), key);
    }

    /** Puts what was readable into the sealed column, unless it changed since. */
    String move() {
        return "update pulih.%1$s t set %2$s = n.fresh, %5$s = null from unnest(:keys::uuid[], :old::bytea[], :fresh::bytea[]) as n (key, old, fresh) where %3$s t.%4$s = n.key and convert_to(t.%5$s::text, 'UTF8') = n.old"
                .formatted(table, column, officePredicate(), key, plain);
    }

    /** Empties the column for one owner; where it may be null and where not. */
    String empty() {
        String more = plain == null ? "" : ", " + plain + " = null";
        return "update pulih.%1$s x set %2$s = case when x.%2$s is null then null else ''::bytea end%3$s from pulih.%1$s t%4$s where x.office_id = :office and t.office_id = :office and x.%5$s = t.%5$s and %6$s = any (:owners)"
                .formatted(table, column, more, joins(), key, ownerColumn());
    }

    private String officePredicate() {
        return tenant() ? "t.office_id = :office and" : "";
    }

    /** A row without office_id belongs to the office of what it hangs on, an account. */
    private boolean tenant() {
        return level == Level.CLIENT || owner.equals(List.of("office_id"));
    }

    private String ownerColumn() {
        return owner.size() == 1 ? "t." + owner.getFirst() : "o" + (owner.size() - 1) + "." + columnOf(owner.getLast());
    }

    private String joins() {
        var joins = new StringBuilder();
        for (int i = 1; i < owner.size(); i++) {
            String before = i == 1 ? "t." + owner.getFirst() : "o" + (i - 1) + "." + columnOf(owner.get(i - 1));
            joins.append(" join pulih.%1$s o%2$d on o%2$d.id = %3$s".formatted(tableOf(owner.get(i)), i, before))
                    .append(tenant() ? " and o%d.office_id = :office".formatted(i) : "");
        }
        return joins.toString();
    }

    private static String tableOf(String step) {
        return step.substring(0, step.indexOf('.'));
    }

    private static String columnOf(String step) {
        return step.substring(step.indexOf('.') + 1);
    }
}
