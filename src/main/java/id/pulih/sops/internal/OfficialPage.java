package id.pulih.sops.internal;

import id.pulih.offices.Office;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The official document of a procedure.
 *
 * @param approval null for one that no head has approved
 */
public record OfficialPage(Office office, Procedure procedure, int version, @Nullable Approval approval, List<SheetOfRows> sheets,
        Size size, Total total) {

    /** @param entry drawing above the rows, empty on the first sheet; {@code exit} below them, empty on the last */
    public record SheetOfRows(String entry, List<Row> rows, String exit) {}

    /** @param height in millimetres; on the screen the row takes what it needs */
    public record Row(int number, Procedure.Step step, String drawing, int height) {}

    /** Widths on paper in millimetres, and of drawings in the pixels they are made of. */
    public record Size(int actor, int columns) {

        private static final double PIXELS = 96 / 25.4;

        public int number() {
            return SheetLayout.NUMBER;
        }

        public int activity() {
            return SheetLayout.ACTIVITY;
        }

        public int completeness() {
            return SheetLayout.COMPLETENESS;
        }

        public int time() {
            return SheetLayout.TIME;
        }

        public int output() {
            return SheetLayout.OUTPUT;
        }

        public int actors() {
            return actor * columns;
        }

        public String wide() {
            return high(actors());
        }

        /** For the attributes, which the renderer reads as whole numbers. */
        public long whole(int millimetres) {
            return Math.round(millimetres * PIXELS);
        }

        public String high(int millimetres) {
            return Double.toString(Math.round(millimetres * PIXELS * 10) / 10.0);
        }
    }

    /** On paper: as many sheets as the rows need. */
    static OfficialPage printed(Office office, InForce inForce) {
        return of(office, inForce, SheetLayout.of(inForce.procedure()));
    }

    /** On the screen: one sheet. */
    static OfficialPage shown(Office office, InForce inForce) {
        SheetLayout layout = SheetLayout.of(inForce.procedure());
        var one = List.of(new FlowDrawing.Sheet(1, inForce.procedure().steps().size()));
        return of(office, inForce, new SheetLayout(one, layout.heights(), layout.actorWidth()));
    }

    private static OfficialPage of(Office office, InForce inForce, SheetLayout layout) {
        Procedure procedure = inForce.procedure();
        var drawing = new FlowDrawing(procedure, layout.sheets());
        List<SheetOfRows> sheets = java.util.stream.IntStream.range(0, layout.sheets().size()).mapToObj(sheet -> sheet(procedure, layout, drawing, sheet)).toList();
        return new OfficialPage(office, procedure, inForce.version(), inForce.approval(), sheets,
                new Size(layout.actorWidth(), procedure.actors().size()), Total.of(procedure));
    }

    private static SheetOfRows sheet(Procedure procedure, SheetLayout layout, FlowDrawing drawing, int index) {
        var sheet = layout.sheets().get(index);
        List<Row> rows = java.util.stream.IntStream.rangeClosed(sheet.first(), sheet.last())
                .mapToObj(number -> new Row(number, procedure.step(number), drawing.row(number), layout.heights().get(number - 1)))
                .toList();
        boolean last = index == layout.sheets().size() - 1;
        return new SheetOfRows(
                index > 0 && drawing.leadsOn(sheet.first() - 1) ? drawing.entry(index) : "",
                rows,
                !last && drawing.leadsOn(sheet.last()) ? drawing.exit(index) : "");
    }

    public int columns() {
        return procedure.actors().size();
    }
}
