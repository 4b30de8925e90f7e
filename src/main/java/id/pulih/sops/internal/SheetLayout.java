package id.pulih.sops.internal;

import id.pulih.sops.internal.FlowDrawing.Sheet;
import id.pulih.sops.internal.Procedure.Step;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/**
 * How high the rows of the official table are on A4 across, and which of them stand on one sheet. Text is measured with the
 * font it is printed in, so that a drawing is exactly as high as its row.
 *
 * @param actorWidth of one actor's column, in millimetres as all sizes here
 */
record SheetLayout(List<Sheet> sheets, List<Integer> heights, int actorWidth) {

    static final int ACTIVITY = 54;
    static final int COMPLETENESS = 43;
    static final int TIME = 19;
    static final int OUTPUT = 36;
    static final int NUMBER = 8;
    private static final int WIDTH = 273;

    private static final double POINT = 25.4 / 72;
    private static final double LINE = 10.4 * POINT;
    private static final int PADDING = 4;
    private static final int LOWEST = 17;
    private static final int SHEET = 138;
    private static final Font FONT = font().deriveFont(Map.of(TextAttribute.SIZE, 8f));
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    static SheetLayout of(Procedure procedure) {
        int actor = Math.max(16, Math.min(25, 75 / Math.max(1, procedure.actors().size())));
        int remark = WIDTH - NUMBER - ACTIVITY - COMPLETENESS - TIME - OUTPUT - actor * procedure.actors().size();
        List<Integer> heights = procedure.steps().stream().map(step -> height(step, remark)).toList();
        return new SheetLayout(sheets(heights), heights, actor);
    }

    private static List<Sheet> sheets(List<Integer> heights) {
        var sheets = new ArrayList<Sheet>();
        int first = 1;
        int used = 0;
        for (int step = 1; step <= heights.size(); step++) {
            int height = heights.get(step - 1);
            if (used > 0 && used + height > SHEET) {
                sheets.add(new Sheet(first, step - 1));
                first = step;
                used = 0;
            }
            used += height;
        }
        sheets.add(new Sheet(first, heights.size()));
        return sheets;
    }

    private static int height(Step step, int remark) {
        int completeness = step.completeness().stream().mapToInt(item -> lines("– " + item, COMPLETENESS)).sum();
        int lines = Math.max(Math.max(lines(step.activity(), ACTIVITY), completeness), Math.max(lines(step.output(), OUTPUT), lines(step.remark(), remark)));
        return Math.max(LOWEST, (int) Math.ceil(lines * LINE) + PADDING);
    }

    private static int lines(String text, int width) {
        if (text.isBlank()) {
            return 0;
        }
        var attributed = new AttributedString(text, FONT.getAttributes());
        var measurer = new LineBreakMeasurer(attributed.getIterator(), CONTEXT);
        // Two millimetres of padding on each side, and one of caution: words may break a little sooner on paper.
        float points = (float) ((Math.max(width, 12) - 5) / POINT);
        int lines = 0;
        while (measurer.getPosition() < text.length()) {
            measurer.nextLayout(points);
            lines++;
        }
        return lines;
    }

    private static Font font() {
        try (InputStream file = new ClassPathResource("fonts/DejaVuSans.ttf").getInputStream()) {
            return Objects.requireNonNull(Font.createFont(Font.TRUETYPE_FONT, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
