package id.pulih.sops.internal;

import id.pulih.sops.internal.Procedure.Branch;
import id.pulih.sops.internal.Procedure.Step;
import java.util.List;

/** The five symbols around the point they stand at, in pixels. */
final class FlowSymbols {

    private static final String WHITE = " fill=\"#ffffff\"";
    private static final String TEXT = "<text x=\"%d\" y=\"%d\" font-size=\"8\" font-family=\"'DejaVu Sans', sans-serif\" text-anchor=\"%s\" fill=\"#1b1b1b\" stroke=\"none\">%s</text>";

    private static final int HALF_WIDTH = 21;
    private static final int BOX = 11;
    private static final int DIAMOND = 15;

    private FlowSymbols() {}

    static String symbol(Symbol symbol) {
        return switch (symbol) {
            case TERMINATOR -> "<rect x=\"-21\" y=\"-11\" width=\"42\" height=\"22\" rx=\"11\" ry=\"11\"" + WHITE + "/>";
            case PROCESS -> "<rect x=\"-21\" y=\"-11\" width=\"42\" height=\"22\"" + WHITE + "/>";
            case DECISION -> "<polygon points=\"0,-15 21,0 0,15 -21,0\"" + WHITE + "/>";
        };
    }

    /** A pentagon with a letter: the flow goes on at the same letter. */
    static String offPage(String letter) {
        return "<polygon points=\"-10,-10 10,-10 10,3 0,11 -10,3\"" + WHITE + "/>" + TEXT.formatted(0, 1, "middle", escaped(letter));
    }

    static String headFromAbove(Symbol symbol) {
        int top = -(symbol == Symbol.DECISION ? DIAMOND : BOX);
        return "<polygon points=\"0,%d -3,%d 3,%d\" fill=\"#1b1b1b\"/>".formatted(top, top - 6, top - 6);
    }

    static String headFromRight() {
        return "<polygon points=\"%d,0 %d,-3 %d,3\" fill=\"#1b1b1b\"/>".formatted(HALF_WIDTH, HALF_WIDTH + 6, HALF_WIDTH + 6);
    }

    /** The answers of a decision: beside the way down, and above the way to the right. */
    static String answers(Procedure procedure, int number) {
        Step step = procedure.step(number);
        List<Branch> down = step.branches().stream().filter(branch -> branch.to() == number + 1).toList();
        List<Branch> aside = step.branches().stream().filter(branch -> branch.to() != number + 1).toList();
        var text = new StringBuilder();
        if (!down.isEmpty()) {
            text.append(TEXT.formatted(4, DIAMOND + 8, "start", escaped(down.getFirst().answer())));
        }
        if (!aside.isEmpty()) {
            text.append(TEXT.formatted(HALF_WIDTH - 6, -(BOX - 2), "start", escaped(String.join(", ", aside.stream().map(Branch::answer).toList()))));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
