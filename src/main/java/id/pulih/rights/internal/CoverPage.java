package id.pulih.rights.internal;

import id.pulih.disclosures.Disclosure;
import java.time.LocalDate;
import java.util.List;

/** The first sheet of a person's copy: what is in it, in words. */
public record CoverPage(String name, String caseNumber, String office, LocalDate day, List<Line> lines, List<String> files,
        Disclosure disclosure) {

    /** One part and how many entries it has. */
    public record Line(String part, int count) {}
}
