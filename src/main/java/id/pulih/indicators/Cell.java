package id.pulih.indicators;

/**
 * A number of a table as somebody may see it.
 *
 * @param value the true number, also of a hidden cell: whoever writes a page or a file asks {@link #hidden} first
 */
public record Cell(long value, boolean hidden) {

    public static Cell shown(long value) {
        return new Cell(value, false);
    }
}
