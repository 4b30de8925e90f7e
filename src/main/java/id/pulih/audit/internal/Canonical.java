package id.pulih.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in which no two lists of fields agree: every field has its length before it, and one that is absent has a length
 * no field has. Used again and again by one thread.
 */
final class Canonical {

    private static final int ABSENT = -1;

    private ByteBuffer bytes = ByteBuffer.allocate(512);

    Canonical clear() {
        bytes.clear();
        return this;
    }

    Canonical text(String text) {
        return field(text.getBytes(StandardCharsets.UTF_8));
    }

    Canonical number(long number) {
        room(12).putInt(8).putLong(number);
        return this;
    }

    Canonical id(@Nullable UUID id) {
        if (id == null) {
            room(4).putInt(ABSENT);
        } else {
            room(20).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return this;
    }

    Canonical field(byte[] field) {
        room(4 + field.length).putInt(field.length).put(field);
        return this;
    }

    byte[] array() {
        return bytes.array();
    }

    int length() {
        return bytes.position();
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            int used = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * (used + wanted))).position(used);
        }
        return bytes;
    }
}
