package id.pulih.groups.internal;

import id.pulih.offices.Small;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import java.util.List;

/**
 * @param holds whether the asker plans events here; above there are figures only
 */
public record ListPage(boolean holds, Slice<Line> coming, Slice<Line> waiting, Slice<Line> past, Figures figures, int year) {

    /** @param own the office whose figures are shown as they are */
    public record Figures(List<Held> lines, String own, Small small) {

        /** Above the serving office small figures are shown as few: in a village they are people. */
        public String shown(Ui ui, Held line, int people) {
            return line.office().equals(own) || !small.hides(people) ? ui.number(people) : ui.t("groups.few", small.below());
        }
    }

    /** @param tone of the state; @param count who was there, or how many are invited */
    public record Line(String url, String when, String kind, String theme, String villages, String leader, String state, String tone, int count) {}
}
