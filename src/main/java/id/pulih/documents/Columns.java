package id.pulih.documents;

import java.util.ArrayList;
import java.util.List;

/** How wide the columns of a grid are and how high its rows, the same on every kind of paper. */
public final class Columns {

    /** Of a column, in signs: one endless word takes no room from the others. */
    private static final int NARROWEST = 6;
    private static final int WIDEST = 28;

    private Columns() {}

    /** As wide as their longest text asks for, within limits, in hundredths. */
    public static List<Integer> widths(List<String> head, List<List<String>> rows) {
        var weights = new ArrayList<Integer>();
        for (int i = 0; i < head.size(); i++) {
            int longest = head.get(i).length();
            for (List<String> row : rows) {
                longest = Math.max(longest, i < row.size() ? row.get(i).length() : 0);
            }
            weights.add(Math.clamp(longest, NARROWEST, WIDEST));
        }
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        return weights.stream().map(each -> each * 100 / sum).toList();
    }

    /** Whether the row waits for a hand: its last cell is empty, for a signature. */
    public static boolean toWriteIn(List<String> row) {
        return !row.isEmpty() && row.getLast().isBlank();
    }
}
