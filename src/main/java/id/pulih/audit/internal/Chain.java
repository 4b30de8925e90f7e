package id.pulih.audit.internal;

import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The seals of the trail: HMAC-SHA256 under a key that the database does not hold. Each kind of seal begins with its own
 * word, so that none can stand in for another. Not for use by two threads.
 */
public final class Chain {

    private final Mac mac;
    private final Canonical bytes = new Canonical();

    public Chain(Mac mac) {
        this.mac = mac;
    }

    /** What stands before the first entry of an office. */
    public byte[] start(UUID office) {
        return seal(bytes.clear().text("start").id(office));
    }

    /** The seal of an entry: over the seal before it, its number and all of its fields. */
    public byte[] next(byte[] previous, long seq, Entry entry) {
        var act = entry.act();
        return seal(bytes.clear().text("entry").field(previous)
                .id(entry.office()).number(seq).id(entry.id()).number(entry.micros())
                .id(entry.account()).text(entry.roles())
                .text(act.action()).text(act.subjectKind()).id(act.subject())
                .text(entry.purpose()).text(act.detail()));
    }

    /** The seal of a chain's end. */
    public byte[] head(UUID office, long seq, byte[] last) {
        return seal(bytes.clear().text("head").id(office).number(seq).field(last));
    }

    /** The seal of one line of the anchors: over the line and the seal of the line before it. */
    public byte[] anchor(String previous, String line) {
        return seal(bytes.clear().text("anchor").text(previous).text(line));
    }

    /** Whether two seals are the same, in a time that tells nothing. */
    public static boolean same(byte @Nullable [] one, byte @Nullable [] other) {
        return one != null && other != null && MessageDigest.isEqual(one, other);
    }

    private byte[] seal(Canonical content) {
        mac.update(content.array(), 0, content.length());
        return mac.doFinal();
    }
}
