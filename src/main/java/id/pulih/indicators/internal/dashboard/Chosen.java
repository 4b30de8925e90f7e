package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.Dimension;
import id.pulih.indicators.Period;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to look at, as it stands in the address.
 *
 * @param office the office or province looked at; null for where the asker begins
 * @param wrong  whether something of the address could not be read and is shown as usual instead
 */
public record Chosen(Period period, @Nullable Dimension dimension, Subject subject, @Nullable UUID office, boolean wrong) {

    /** Nothing was recorded before, and nobody plans further. */
    private static final int FIRST_YEAR = 2015;
    private static final String ALL = "wilayah";

    /** Stands for all offices watched over, where somebody begins with the own one. */
    static final UUID AREA = new UUID(0, 0);

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    static Chosen read(Input input, LocalDate today) {
        String period = input.typed("periode").strip();
        String division = input.typed("rincian").strip();
        String subject = input.typed("ukuran").strip();
        String office = input.typed("kantor").strip();
        Optional<Period> when = Period.parse(period).filter(each -> sensible(each, today));
        Optional<Dimension> by = Coded.find(Dimension.class, division).filter(each -> each != Dimension.ALL && each != Dimension.AGENT);
        Optional<Subject> what = Coded.find(Subject.class, subject);
        boolean wrong = !period.isEmpty() && when.isEmpty() || !division.isEmpty() && by.isEmpty()
                || !subject.isEmpty() && what.isEmpty() || !office.isEmpty() && !office.matches(ID) && !office.equals(ALL);
        return new Chosen(when.orElseGet(() -> Period.of(Period.Kind.MONTH, today)), by.orElse(null), what.orElse(Subject.COVERAGE),
                office.equals(ALL) ? AREA : office.matches(ID) ? UUID.fromString(office) : null, wrong);
    }

    private static boolean sensible(Period period, LocalDate today) {
        return period.kind() != Period.Kind.NOW && period.from().getYear() >= FIRST_YEAR && !period.from().isAfter(today);
    }

    Chosen at(Period other) {
        return new Chosen(other, dimension, subject, office, wrong);
    }

    Chosen by(@Nullable Dimension other) {
        return new Chosen(period, other, subject, office, wrong);
    }

    Chosen of(Subject other) {
        return new Chosen(period, dimension, other, office, wrong);
    }

    Chosen in(@Nullable UUID other) {
        return new Chosen(period, dimension, subject, other, wrong);
    }

    /** Without the division, which this asker cannot have. */
    Chosen undivided() {
        return new Chosen(period, null, subject, office, true);
    }

    boolean isArea() {
        return AREA.equals(office);
    }

    String url() {
        return "/dasbor?" + query();
    }

    String query() {
        return "periode=" + period + (dimension == null ? "" : "&rincian=" + dimension.code())
                + (subject == Subject.COVERAGE ? "" : "&ukuran=" + subject.code()) + (office == null ? "" : "&kantor=" + (isArea() ? ALL : office));
    }
}
