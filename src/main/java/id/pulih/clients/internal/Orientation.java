package id.pulih.clients.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which way up a photo is (Exif tag 0x0112): without it most photos of a phone would lie on their side. */
final class Orientation {

    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final short TAG = 0x0112;
    private static final short SHORT = 3;

    private Orientation() {}

    /** @return 2 to 8; nothing when upright, unknown or unreadable */
    static Optional<Integer> of(byte[] bytes, int from, int to) {
        try {
            var exif = ByteBuffer.wrap(bytes, from, to - from).slice();
            byte[] head = new byte[HEAD.length];
            exif.get(head);
            return java.util.Arrays.equals(head, HEAD) ? inTiff(exif.slice()) : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= 2 && value <= 8 ? Optional.of(value) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** An Exif segment, from its length on, that holds the orientation and nothing else. */
    static byte[] segment(int value) {
        var tiff = ByteBuffer.allocate(2 + 6 + 26);
        tiff.putShort((short) tiff.capacity()).put(HEAD);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort(TAG).putShort(SHORT).putInt(1).putShort((short) value).putShort((short) 0).putInt(0);
        return tiff.array();
    }
}
