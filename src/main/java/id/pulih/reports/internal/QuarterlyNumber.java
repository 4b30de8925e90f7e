package id.pulih.reports.internal;

import id.pulih.ui.Ui;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A number of the report: a count, or so many of so many. @param of null for a count */
public record QuarterlyNumber(String name, long value, @Nullable Long of) {

    private static final int DIGITS = 4;

    /** As it stands in a text: 12, or 12 dari 15 (80,00 %). */
    String said(Ui ui) {
        if (of == null) {
            return ui.number(value);
        }
        return ui.t("quarterly.of", ui.number(value), ui.number(of)) + (of == 0 ? "" : " (" + ui.percent(share()) + ")");
    }

    /** Null for a count and where there is nothing to divide by. */
    @Nullable BigDecimal share() {
        return of == null || of == 0 ? null : BigDecimal.valueOf(value).divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP);
    }
}
