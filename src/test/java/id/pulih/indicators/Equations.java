package id.pulih.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** What a reader knows who writes down every sum that must hold between the numbers seen: the attacks on hidden cells. */
public final class Equations {

    private record Sum(List<Integer> parts, List<Integer> minus, double known, Relationship relation) {}

    private static final double CEILING = 1_000;

    private final List<Sum> sums = new ArrayList<>();
    private final int unknowns;

    public Equations(int unknowns) {
        this.unknowns = unknowns;
    }

    /** The parts together less the others are as much as is known. */
    public void add(List<Integer> parts, List<Integer> minus, double known) {
        if (!parts.isEmpty() || !minus.isEmpty()) {
            sums.add(new Sum(parts, minus, known, Relationship.EQ));
        }
    }

    /** A part is at most its whole. */
    public void atMost(List<Integer> part, List<Integer> whole, double known) {
        if (!part.isEmpty() || !whole.isEmpty()) {
            sums.add(new Sum(part, whole, known, Relationship.LEQ));
        }
    }

    /** Which unknowns follow by adding and subtracting alone. */
    public boolean[] solved() {
        var solved = new boolean[unknowns];
        for (double[] row : independent()) {
            only(row, solved);
        }
        return solved;
    }

    /** The equations without those that say what others say, with what is known in the last place: the solver errs where rows repeat each other. */
    private List<double[]> independent() {
        double[][] rows = sums.stream().filter(each -> each.relation() == Relationship.EQ).map(this::augmented).toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; column < unknowns && rank < rows.length; column++) {
            int pivot = pivot(rows, rank, column);
            if (pivot < 0) {
                continue;
            }
            double[] swapped = rows[rank];
            rows[rank] = rows[pivot];
            rows[pivot] = swapped;
            eliminate(rows, rank, column);
            rank++;
        }
        for (int row = rank; row < rows.length; row++) {
            if (Math.abs(rows[row][unknowns]) > 1e-6) {
                throw new IllegalStateException("The equations contradict each other");
            }
        }
        return List.of(rows).subList(0, rank);
    }

    private double[] augmented(Sum sum) {
        double[] row = Arrays.copyOf(coefficients(sum), unknowns + 1);
        row[unknowns] = sum.known();
        return row;
    }

    /** The least and the greatest value of each asked for; what other answers show already is not computed anew. */
    public double[][] bounds(List<Integer> asked, double enough) {
        var bounds = new double[unknowns][];
        List<LinearConstraint> known = constraints();
        for (int each : asked) {
            for (GoalType goal : List.of(GoalType.MAXIMIZE, GoalType.MINIMIZE)) {
                if (bounds[each] == null || bounds[each][1] - bounds[each][0] < enough) {
                    widen(bounds, optimum(each, goal, known));
                }
            }
        }
        return bounds;
    }

    /**
     * One end of what is possible. Each unknown is counted in a unit of its own: the solver takes a column with a single one for a
     * part of its answer, whether it is or not, and sums of plain numbers are full of them.
     */
    private double[] optimum(int unknown, GoalType goal, List<LinearConstraint> known) {
        var constraints = new ArrayList<>(known);
        var objective = new double[unknowns];
        objective[unknown] = unit(unknown);
        constraints.add(new LinearConstraint(objective.clone(), Relationship.LEQ, CEILING));
        double[] point = new SimplexSolver().optimize(new MaxIter(100_000), new LinearObjectiveFunction(objective, 0),
                new LinearConstraintSet(constraints), goal, new NonNegativeConstraint(true)).getPoint();
        for (int i = 0; i < unknowns; i++) {
            point[i] = Math.rint(point[i] * unit(i) * 1e6) / 1e6;
        }
        return point;
    }

    private static double unit(int unknown) {
        return 1 + (unknown * 37 % 101 + 1) / 300.0;
    }

    private List<LinearConstraint> constraints() {
        var constraints = new ArrayList<LinearConstraint>();
        independent().forEach(row -> constraints.add(constraint(row, Relationship.EQ)));
        sums.stream().filter(each -> each.relation() != Relationship.EQ).forEach(each -> constraints.add(constraint(augmented(each), each.relation())));
        return constraints;
    }

    private LinearConstraint constraint(double[] row, Relationship relation) {
        double[] scaled = Arrays.copyOf(row, unknowns);
        for (int i = 0; i < unknowns; i++) {
            scaled[i] *= unit(i);
        }
        return new LinearConstraint(scaled, relation, row[unknowns]);
    }

    private static void widen(double[][] bounds, double[] point) {
        for (int i = 0; i < point.length; i++) {
            bounds[i] = bounds[i] == null ? new double[] {point[i], point[i]}
                    : new double[] {Math.min(bounds[i][0], point[i]), Math.max(bounds[i][1], point[i])};
        }
    }

    private double[] coefficients(Sum sum) {
        var row = new double[unknowns];
        sum.parts().forEach(each -> row[each] += 1);
        sum.minus().forEach(each -> row[each] -= 1);
        return row;
    }

    private static int pivot(double[][] rows, int from, int column) {
        int best = -1;
        for (int row = from; row < rows.length; row++) {
            if (Math.abs(rows[row][column]) > 1e-9 && (best < 0 || Math.abs(rows[row][column]) > Math.abs(rows[best][column]))) {
                best = row;
            }
        }
        return best;
    }

    private static void eliminate(double[][] rows, int pivot, int column) {
        double divisor = rows[pivot][column];
        for (int i = 0; i < rows[pivot].length; i++) {
            rows[pivot][i] /= divisor;
        }
        for (int row = 0; row < rows.length; row++) {
            double factor = rows[row][column];
            if (row != pivot && Math.abs(factor) > 1e-9) {
                for (int i = 0; i < rows[row].length; i++) {
                    rows[row][i] -= factor * rows[pivot][i];
                }
            }
        }
    }

    private static void only(double[] row, boolean[] solved) {
        int found = -1;
        for (int i = 0; i < solved.length; i++) {
            if (Math.abs(row[i]) > 1e-9) {
                if (found >= 0) {
                    return;
                }
                found = i;
            }
        }
        if (found >= 0) {
            solved[found] = true;
        }
    }
}
