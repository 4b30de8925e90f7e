package id.pulih.platform;

import java.util.List;

/**
 * How large a demo is asked for.
 *
 * @param clients invented clients beside the small named cast; 0 for the cast alone
 */
public record DemoSize(int clients) {

    /** The size the product is measured at. */
    private static final int LARGE = 80_000;

    /** All regencies of the country with about 400 clients each. */
    private static final int MOST = 200_000;

    /** @throws StartFailure for anything but one {@code --size=small|large|number} */
    public static DemoSize of(List<String> args) {
        return args.isEmpty() ? new DemoSize(0) : new DemoSize(clients(args));
    }

    private static int clients(List<String> args) {
        String size = args.size() == 1 && args.getFirst().startsWith("--size=") ? args.getFirst().substring("--size=".length()) : "";
        return switch (size) {
            case "small" -> 0;
            case "large" -> LARGE;
            default -> {
                if (!size.matches("[1-9][0-9]{0,5}") || Integer.parseInt(size) > MOST) {
                    throw unknown(String.join(" ", args));
                }
                yield Integer.parseInt(size);
            }
        };
    }

    private static StartFailure unknown(String args) {
        return new StartFailure("Perintah demo tidak mengenal \"%1$s\"; pakai --size=small, --size=large (%2$d klien) atau --size=ANGKA dari 1 sampai %3$d. / The verb demo does not know \"%1$s\"; use --size=small, --size=large (%2$d clients) or --size=NUMBER from 1 to %3$d."
                .formatted(args.replace('\n', ' '), LARGE, MOST));
    }
}
