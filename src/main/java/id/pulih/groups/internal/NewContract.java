package id.pulih.groups.internal;

import id.pulih.platform.Input;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract as a form sends it: with a signature drawn on the screen, or with the word that it was signed on paper. */
record NewContract(UUID id, String text, @Nullable String name, @Nullable String drawing) {


    /** Fewer lines than this are a slip of the hand. */
    private static final int FEWEST_LINES = 5;

    private static final int LONGEST = 20_000;

    static NewContract read(Input input) {
        String text = input.needText("text", 2000);
        String drawing = input.typed("signature").strip();
        boolean paper = input.yesOrNo("onPaper");
        if (drawing.isEmpty() && !paper) {
            input.error("signature", "unsigned");
        } else if (!drawing.isEmpty() && !paper && !fits(drawing)) {
            input.error("signature", "no-signature");
        }
        String name = paper ? input.needText("name", 100) : input.text("name", 100);
        return new NewContract(input.needId("id"), text, paper ? name : null, paper || drawing.isEmpty() ? null : drawing);
    }

    private static boolean fits(String drawing) {
        return drawing.length() <= LONGEST && drawing.chars().filter(sign -> sign == 'L').count() >= FEWEST_LINES
                && drawing.matches("[ML0-9 ]+") && drawing.startsWith("M") && strokes(drawing);
    }

    /** Stroke by stroke, so that no hostile text makes the pattern run long. */
    private static boolean strokes(String drawing) {
        for (String stroke : drawing.substring(1).split("M")) {
            if (!stroke.strip().matches("[0-9]{1,4} [0-9]{1,4}( ?L[0-9]{1,4} [0-9]{1,4})*+")) {
                return false;
            }
        }
        return true;
    }
}
