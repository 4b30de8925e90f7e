package id.pulih.indicators;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong in the figures other tests left behind, before a test here puts it right. */
public final class FigureDifferences {

    private static final List<FigureCheck.Difference> FOUND = new ArrayList<>();

    private FigureDifferences() {}

    public static synchronized void note(List<FigureCheck.Difference> differences) {
        FOUND.addAll(differences);
    }

    public static synchronized List<FigureCheck.Difference> found() {
        return List.copyOf(FOUND);
    }
}
