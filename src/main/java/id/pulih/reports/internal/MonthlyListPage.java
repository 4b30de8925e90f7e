package id.pulih.reports.internal;

import java.util.List;

/** The list behind one number. @param back the report */
public record MonthlyListPage(String back, String title, String month, String note, List<Line> lines) {

    /** @param who case number and alias; empty for an event */
    public record Line(String url, String who) {}
}
