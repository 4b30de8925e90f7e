package id.pulih.reports.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Rapor of one client and month. @param acts codes of what can be done now */
public record RaporPage(String url, String back, String month, String who, String episode, String agent, String duties, boolean complete,
        String state, String tone, List<Entry> entries, List<Past> past, List<String> acts, Form form, List<Difference> differences,
        @Nullable ProblemException problem) {

    public record Entry(String url, String day, String kind, String came) {}

    public record Past(String what, String handed, String by, String at, String word) {}
}
