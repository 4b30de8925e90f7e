package id.pulih.reports.internal;

import id.pulih.indicators.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quarterly report as it stands.
 *
 * @param tier     office, province or directorate
 * @param steps    how many there have been; who acts says after which one
 * @param last     the last step, null before the first
 * @param revision the last signed one; 0 before the first signature
 */
public record QuarterlyReport(UUID office, UUID id, LocalDate day, String tier, int steps, @Nullable String last, int revision) {

    static final String SIGNED = "signed";

    public Period quarter() {
        return Period.of(Period.Kind.QUARTER, day);
    }

    /** Code of the state: draft, handed-in, returned, signed or reopened. */
    public String state() {
        return last == null ? "draft" : last;
    }

    public boolean signed() {
        return SIGNED.equals(last);
    }

    /** The revision that is being written, or that was signed last. */
    public int present() {
        return signed() ? revision : revision + 1;
    }

    public String url() {
        return "/laporan-triwulan/" + id;
    }
}
