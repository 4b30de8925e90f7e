package id.pulih.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was found wrong in the figures other tests left behind, before a test here puts it right. */
public final class FigureDifferences {

    private static final List<FigureCheck.Difference> FOUND = new ArrayList<>();

    private FigureDifferences() {}

    public static synchronized void note(List<FigureCheck.Difference> differences) {
        FOUND.addAll(differences);
    }

    /** Notes what other tests left in an office, and puts it right. */
    static void settle(FigureRebuild rebuild, FigureCheck check, UUID office) {
        // What a decision of another test still has counted anew; nothing when the office is done.
        rebuild.office(office, false, (done, total) -> true);
        note(check.office(office).differences());
        rebuild.office(office, true, (done, total) -> true);
    }

    public static synchronized List<FigureCheck.Difference> found() {
        return List.copyOf(FOUND);
    }
}
