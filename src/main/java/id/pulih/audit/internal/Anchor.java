package id.pulih.audit.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a chain at one moment, to be kept outside the database: on disk, in a letter, on paper.
 *
 * @param before the seal of the line before in the same file, or {@code -}
 */
public record Anchor(Instant at, UUID office, long seq, byte[] mac, String before, byte[] seal) {

    /** What stands before the first line. */
    public static final String FIRST = "-";

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern LINE = Pattern.compile(
            "(\\S{20,30}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([1-9][0-9]{0,17}) ([0-9a-f]{64}) (-|[0-9a-f]{64}) ([0-9a-f]{64})");

    public static Anchor of(Chain chain, Instant at, ChainHead head, String before) {
        byte[] seal = chain.anchor(before, content(at, head.office(), head.seq(), head.mac()));
        return new Anchor(at, head.office(), head.seq(), head.mac(), before, seal);
    }

    /** Empty when it is no line of ours or a letter of it was changed. */
    public static Optional<Anchor> read(Chain chain, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var anchor = new Anchor(Instant.parse(parts.group(1)), UUID.fromString(parts.group(2)),
                    Long.parseLong(parts.group(3)), HEX.parseHex(parts.group(4)), parts.group(5), HEX.parseHex(parts.group(6)));
            return Optional.of(anchor).filter(each -> Chain.same(each.seal, chain.anchor(each.before, each.content()))
                    && each.line().equals(line));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public String line() {
        return content() + " " + before + " " + HEX.formatHex(seal);
    }

    /** Four groups of four letters and digits that stand for a seal on paper. */
    public static String code(byte[] mac) {
        return HEX.withUpperCase().formatHex(mac, 0, 8).replaceAll("(.{4})(?=.)", "$1-");
    }

    String sealText() {
        return HEX.formatHex(seal);
    }

    private String content() {
        return content(at, office, seq, mac);
    }

    private static String content(Instant at, UUID office, long seq, byte[] mac) {
        return at + " " + office + " " + seq + " " + HEX.formatHex(mac);
    }
}
