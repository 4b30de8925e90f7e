package id.pulih.rights;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long what is recorded of a client is kept, and who lets it be destroyed. */
public final class RetentionPolicy {

    private RetentionPolicy() {}

    /**
     * The days from which each class of a client's records counts; null where there is none of that class.
     *
     * @param lastEnd the end of the last programme
     */
    public record Days(LocalDate registered, @Nullable LocalDate lastEnd, @Nullable LocalDate lastVisit, @Nullable LocalDate certificate,
            @Nullable LocalDate attachment, @Nullable LocalDate consent, @Nullable LocalDate request) {}

    /**
     * How many years each class is kept in the office.
     *
     * @param clinic of the whole record in a clinic, from the last visit; null elsewhere
     */
    public record Years(int programme, @Nullable Integer clinic, int certificate, int attachment, int consent, int request) {}

    /** The last day of the longest of all: one key seals all classes, so they go together and with the last. */
    public static LocalDate keptUntil(Days days, Years years) {
        var ends = new ArrayList<LocalDate>();
        LocalDate end = days.lastEnd() == null ? days.registered() : days.lastEnd();
        ends.add(end.plusYears(years.programme()));
        add(ends, days.certificate(), years.certificate());
        add(ends, days.attachment(), years.attachment());
        add(ends, days.consent(), years.consent());
        add(ends, days.request(), years.request());
        if (years.clinic() != null) {
            add(ends, days.lastVisit() == null ? end : days.lastVisit(), years.clinic());
        }
        return Collections.max(ends);
    }

    private static void add(List<LocalDate> ends, @Nullable LocalDate from, int years) {
        if (from != null) {
            ends.add(from.plusYears(years));
        }
    }

    /** The offices whose dry run the asker may read. */
    public static List<UUID> offices(Asker asker) {
        if (asker.is(Role.DATA_PROTECTION_OFFICER)) {
            return asker.offices();
        }
        return asker.is(Role.OFFICE_HEAD) ? List.of(asker.office()) : List.of();
    }

    /** The head of the office proposes, and holds what a legal process needs. */
    public static boolean mayPropose(Asker asker, UUID office) {
        return asker.is(Role.OFFICE_HEAD) && asker.office().equals(office);
    }

    /** Another head of the office or the data protection officer above it; never the one who proposed. */
    public static boolean mayApprove(Asker asker, UUID office, UUID proposedBy) {
        boolean head = asker.isHead() && asker.office().equals(office);
        boolean officer = asker.is(Role.DATA_PROTECTION_OFFICER) && asker.offices().contains(office);
        return (head || officer) && !asker.account().equals(proposedBy);
    }
}
