package id.pulih.sops.internal;

import id.pulih.sops.internal.Procedure.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The flow chart of a procedure, one drawing for each row of its table: across all columns of the actors, from the upper to
 * the lower edge of the row, so that the lines of neighbouring rows meet whatever their height. The five symbols are those
 * of Permenpan-RB 35/2012. Positions are shares of the drawing; sizes of symbols are fixed and never stretched.
 */
final class FlowDrawing {

    private static final int TURN = 7;
    private static final double FIRST_LANE = 98.2;
    private static final double LANE = 2.2;
    private static final double BESIDE = 90;

    private final Procedure procedure;
    private final List<Sheet> sheets;
    private final List<Jump> jumps = new ArrayList<>();

    /** The steps that stand on one sheet of paper, from and to. */
    record Sheet(int first, int last) {

        boolean holds(int step) {
            return first <= step && step <= last;
        }
    }

    /** A way that does not lead to the next row. @param lane from 0, or -1 when it leaves the sheet */
    private record Jump(int from, int to, int lane, String mark) {

        boolean passes(int step) {
            return lane >= 0 && Math.min(from, to) < step && step < Math.max(from, to);
        }
    }

    FlowDrawing(Procedure procedure, List<Sheet> sheets) {
        this.procedure = procedure;
        this.sheets = sheets;
        for (int from = 1; from <= procedure.steps().size(); from++) {
            jumps(from);
        }
    }

    private void jumps(int from) {
        Sheet sheet = sheet(from);
        procedure.step(from).branches().stream().filter(branch -> branch.to() != from + 1).forEach(branch -> {
            int lanes = (int) jumps.stream().filter(each -> each.lane >= 0 && sheet.holds(each.from)).count();
            jumps.add(new Jump(from, branch.to(), sheet.holds(branch.to()) ? lanes : -1, String.valueOf((char) ('a' + jumps.size()))));
        });
    }

    /** The row of a step. */
    String row(int number) {
        Step step = procedure.step(number);
        double x = x(step);
        var svg = new StringBuilder();
        jumps.stream().filter(jump -> jump.passes(number)).forEach(jump -> line(svg, lane(jump), "0", lane(jump), "100%"));
        jumps.stream().filter(jump -> jump.from == number).forEach(jump -> leave(svg, jump, x));
        jumps.stream().filter(jump -> jump.to == number).forEach(jump -> arrive(svg, jump, x));
        incoming(svg, number, x);
        if (leadsOn(number)) {
            line(svg, percent(x), "50%", percent(x), "100%");
        }
        at(svg, percent(x), "50%", FlowSymbols.symbol(step.symbol()) + FlowSymbols.answers(procedure, number));
        return drawing(svg);
    }

    /** Below the last row of a sheet that is not the last one: where to go on. */
    String exit(int sheet) {
        int last = sheets.get(sheet).last();
        double x = x(procedure.step(last));
        var svg = new StringBuilder();
        line(svg, percent(x), "0", percent(x), "50%");
        at(svg, percent(x), "50%", FlowSymbols.offPage(String.valueOf((char) ('A' + sheet))));
        return drawing(svg);
    }

    /** Above the first row of a sheet that is not the first one: where it came from. */
    String entry(int sheet) {
        double x = x(procedure.step(sheets.get(sheet).first()));
        var svg = new StringBuilder();
        line(svg, percent(x), "50%", percent(x), "100%");
        at(svg, percent(x), "50%", FlowSymbols.offPage(String.valueOf((char) ('A' + sheet - 1))));
        return drawing(svg);
    }

    /** Whether the row below is where this one leads. */
    boolean leadsOn(int number) {
        Step step = procedure.step(number);
        boolean there = number < procedure.steps().size();
        return there && (!step.decision() || step.branches().stream().anyMatch(branch -> branch.to() == number + 1));
    }

    private void incoming(StringBuilder svg, int number, double x) {
        if (number == 1 || !leadsOn(number - 1)) {
            return;
        }
        double before = sheet(number).first() == number ? x : x(procedure.step(number - 1));
        line(svg, percent(before), "0", percent(before), String.valueOf(before == x ? 0 : TURN));
        line(svg, percent(before), String.valueOf(TURN), percent(x), String.valueOf(TURN));
        line(svg, percent(x), before == x ? "0" : String.valueOf(TURN), percent(x), "50%");
        at(svg, percent(x), "50%", FlowSymbols.headFromAbove(procedure.step(number).symbol()));
    }

    private void leave(StringBuilder svg, Jump jump, double x) {
        if (jump.lane < 0) {
            line(svg, percent(x), "50%", percent(BESIDE), "50%");
            at(svg, percent(BESIDE), "50%", FlowSymbols.offPage(jump.mark));
            return;
        }
        line(svg, percent(x), "50%", lane(jump), "50%");
        line(svg, lane(jump), "50%", lane(jump), jump.to < jump.from ? "0" : "100%");
    }

    private void arrive(StringBuilder svg, Jump jump, double x) {
        String from = jump.lane < 0 ? percent(BESIDE) : lane(jump);
        line(svg, from, "50%", percent(x), "50%");
        at(svg, percent(x), "50%", FlowSymbols.headFromRight());
        if (jump.lane < 0) {
            at(svg, from, "50%", FlowSymbols.offPage(jump.mark));
        } else {
            line(svg, from, "50%", from, jump.to < jump.from ? "100%" : "0");
        }
    }

    private Sheet sheet(int number) {
        return sheets.stream().filter(each -> each.holds(number)).findFirst().orElseThrow();
    }

    private double x(Step step) {
        return 100.0 * (procedure.column(step) + 0.5) / procedure.actors().size();
    }

    private static String lane(Jump jump) {
        return percent(FIRST_LANE - LANE * jump.lane);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    private static void line(StringBuilder svg, String x1, String y1, String x2, String y2) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>".formatted(x1, y1, x2, y2));
    }

    private static void at(StringBuilder svg, String x, String y, String content) {
        svg.append("<svg x=\"%s\" y=\"%s\" width=\"1\" height=\"1\" overflow=\"visible\">%s</svg>".formatted(x, y, content));
    }

    /** What is inside the svg element, which the page opens with the size it needs. */
    private static String drawing(StringBuilder svg) {
        return "<g stroke=\"#1b1b1b\" stroke-width=\"1\" fill=\"none\">" + svg + "</g>";
    }
}
