package id.pulih.supervision.internal;

import id.pulih.indicators.Value;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the data of the visited office must show.
 *
 * @param indicator code in the catalogue of indicators
 * @param period    as figures write it: 2026-12, 2026-T4 or 2026
 * @param atLeast   false when the figure must come down
 * @param threshold in the indicator's unit: per cent for shares
 */
record Condition(String indicator, String period, boolean atLeast, BigDecimal threshold) {

    static @Nullable Condition of(ResultSet row) throws SQLException {
        String indicator = row.getString("indicator");
        return indicator == null ? null
                : new Condition(indicator, row.getString("period"), row.getBoolean("at_least"), row.getBigDecimal("threshold"));
    }

    /** A share of nothing shows nothing: what has no cases yet does not close a finding. */
    boolean holds(Value value) {
        BigDecimal number = value.number();
        return number != null && (atLeast ? number.compareTo(threshold) >= 0 : number.compareTo(threshold) <= 0);
    }
}
