package id.pulih.disclosures.internal;

import id.pulih.clients.DataCategory;
import id.pulih.disclosures.Disclosure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A summary letter about one client for a named recipient. What the recipient is not entitled to is null and not printed.
 *
 * @param statement what the officer adds in own words
 */
public record Letter(Letterhead letterhead, String caseNumber, @Nullable Who who, @Nullable Programme programme,
        @Nullable List<Counted> attendance, @Nullable List<Measured> measurements, @Nullable List<Tested> urine,
        @Nullable Issued certificate, @Nullable String statement, String signer, LocalDate day, Disclosure disclosure) {

    /** Whether the recipient is entitled to it: what is not there is then said not to be there. */
    public boolean says(DataCategory category) {
        return disclosure.categories().contains(category);
    }

    public record Letterhead(String office, @Nullable String address, @Nullable String phone) {}

    public record Who(String name, LocalDate birthDate) {}

    /** @param endedOn null while it runs */
    public record Programme(String code, LocalDate from, LocalDate to, @Nullable LocalDate endedOn) {}

    public record Counted(String kind, int times, LocalDate last) {}

    /** Quality of life in four domains, 0 to 100. */
    public record Measured(LocalDate day, List<String> values) {}

    public record Tested(LocalDate day, String overall) {}

    public record Issued(String number, LocalDate on) {}
}
