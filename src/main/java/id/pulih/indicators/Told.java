package id.pulih.indicators;

import id.pulih.access.Asker;
import id.pulih.indicators.internal.Nation;
import id.pulih.indicators.internal.Patterns;
import id.pulih.offices.Office;
import id.pulih.offices.Small;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What may be told of some periods, at the moment it was asked for: the same for everybody who asks. {@link Sight} makes it. */
public final class Told {

    /** A year, its quarters, their months: each with the place of the one it belongs to. */
    public static final List<Integer> COLUMNS = List.of(-1, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4);
    private static final int FIRST_MONTH = 5;

    private final Nation nation;
    private final Set<UUID> reporting;
    private final Map<String, Map<UUID, Counts>> rows;
    private final Patterns patterns;
    private final Suppression suppression;
    private final LocalDate today;
    private final Map<String, boolean[][]> hidden = new ConcurrentHashMap<>();

    /** @param rows what each office has in each stored period */
    Told(List<Office> offices, Nation nation, Map<String, Map<UUID, Counts>> rows, Patterns patterns, Suppression suppression, LocalDate today) {
        this.nation = nation;
        this.reporting = offices.stream().filter(each -> !each.kind().equals("clinic") && !each.kind().equals("bnn")).map(Office::id)
                .collect(Collectors.toUnmodifiableSet());
        this.rows = rows;
        this.patterns = patterns;
        this.suppression = suppression;
        this.today = today;
    }

    public Small small() {
        return new Small(suppression.limit());
    }

    /** Hides parts of something that is open as a whole, by the same limit. */
    public Suppression suppression() {
        return suppression;
    }

    /** What offices have in a month, or now; one that has nothing is missing. */
    public Map<UUID, Counts> counts(Period period) {
        return rows.getOrDefault(period.toString(), Map.of());
    }

    /** Offices without the asker's own, whose numbers the asker knows, and without those that serve nobody. */
    public Set<UUID> without(Set<UUID> offices, Asker asker) {
        return offices.stream().filter(each -> nation.leaves().containsKey(each) && !(FiguresPolicy.mayOpen(asker) && each.equals(asker.office())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the sum over these offices may be told: when it can be put together from cells that are open, so that it tells
     * nothing more than they do.
     */
    public boolean tells(Together together, Set<UUID> offices, Period period) {
        boolean[][] marks = marks(together, period);
        int column = single(together, period) ? 0 : column(period);
        return nation.covers(offices, unit -> !marks[unit][column]);
    }

    /**
     * As above, for a single measure; a {@link Detail} is told of the whole nation only.
     */
    public boolean tells(Measure measure, Set<UUID> offices, Period period) {
        return Together.isOpen(measure) || Together.of(measure).map(each -> tells(each, offices, period)).orElseGet(() -> tellsDetail(measure, offices, period));
    }

    private boolean tellsDetail(Measure measure, Set<UUID> offices, Period period) {
        if (period.kind() != Period.Kind.QUARTER || !offices.containsAll(reporting)) {
            return false;
        }
        Counts sum = period.months().stream().map(month -> Counts.sum(offices, counts(month))).reduce(Counts.NONE, Counts::plus);
        return Arrays.stream(Detail.values()).anyMatch(each -> each.holds(measure) && each.isOpen(sum, small()));
    }

    /** Whether a period stands alone: what does not add up over time. */
    private static boolean single(Together together, Period period) {
        return together == Together.SERVED || period.kind() == Period.Kind.NOW;
    }

    private boolean[][] marks(Together together, Period period) {
        String name = together + " " + (single(together, period) ? period.toString() : Integer.toString(period.from().getYear()));
        return hidden.computeIfAbsent(name, key -> patterns.of(key, table(together, period), suppression));
    }

    private Table table(Together together, Period period) {
        boolean single = single(together, period);
        List<Table.Line> lines = nation.units().stream().map(unit -> new Table.Line(unit.parent(), "")).toList();
        return new Table(lines, single ? List.of(-1) : COLUMNS, together.measures().stream()
                .map(measure -> single ? column(measure, period) : year(measure, Period.of(Period.Kind.YEAR, period.from()).months())).toList());
    }

    private long[][] column(ToLongFunction<Counts> measure, Period period) {
        var values = new long[nation.units().size()][1];
        add(values, 0, counts(period), measure);
        return values;
    }

    private long[][] year(ToLongFunction<Counts> measure, List<Period> months) {
        var values = new long[nation.units().size()][COLUMNS.size()];
        for (int month = 0; month < months.size(); month++) {
            if (!months.get(month).from().isAfter(today)) {
                add(values, FIRST_MONTH + month, counts(months.get(month)), measure);
            }
        }
        return values;
    }

    /** To every unit the office belongs to, and to every period around the column. */
    private void add(long[][] values, int column, Map<UUID, Counts> counts, ToLongFunction<Counts> measure) {
        nation.leaves().forEach((office, place) -> {
            Counts own = counts.get(office);
            long number = own == null ? 0 : measure.applyAsLong(own);
            for (int unit = number == 0 ? -1 : place; unit >= 0; unit = nation.units().get(unit).parent()) {
                for (int each = column; each >= 0; each = values[unit].length == 1 ? -1 : COLUMNS.get(each)) {
                    values[unit][each] += number;
                }
            }
        });
    }

    /** The place of a period within its year. */
    public static int column(Period period) {
        int month = period.from().getMonthValue();
        return switch (period.kind()) {
            case YEAR -> 0;
            case QUARTER -> (month + 2) / 3;
            default -> FIRST_MONTH - 1 + month;
        };
    }
}
