package id.pulih.offices;

import java.util.Arrays;

/**
 * The limit of small numbers, for figures that stand on one page alone and add up to nothing that is shown elsewhere.
 *
 * @param below numbers from 1 to below it are hidden from those who do not serve the people counted
 */
public record Small(int below) {

    public boolean hides(long number) {
        return number > 0 && number < below;
    }

    /** Parts that add up to something known are shown together or not at all. */
    public boolean hidesAny(long... parts) {
        return Arrays.stream(parts).anyMatch(this::hides);
    }
}
