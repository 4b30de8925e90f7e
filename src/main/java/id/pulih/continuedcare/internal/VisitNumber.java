package id.pulih.continuedcare.internal;

import id.pulih.platform.ProblemException;
import java.util.Arrays;

/** Home visits I and II (S000 step 3). */
public enum VisitNumber {
    FIRST("1", "initial", "I"),
    SECOND("2", "final", "II");

    private final String path;
    private final String moment;
    private final String roman;

    VisitNumber(String path, String moment, String roman) {
        this.path = path;
        this.moment = moment;
        this.roman = roman;
    }

    /** In addresses. */
    public String path() {
        return path;
    }

    /** As the duties of the programme call it. */
    public String moment() {
        return moment;
    }

    /** As the source writes it. */
    public String roman() {
        return roman;
    }

    /** @throws ProblemException not-found */
    static VisitNumber of(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst().orElseThrow(ProblemException.notFound());
    }
}
