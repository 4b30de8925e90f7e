package id.pulih.clients.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes out of a JPEG what a camera or an editor wrote beside the picture: place, time, device, comments, earlier
 * previews, and anything after the end (ITU-T T.81 annex B). Kept are what the picture needs to look right: JFIF, colour
 * profile, Adobe's colour transform, and of Exif the orientation alone.
 */
final class JpegCleaner {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int COMMENT = 0xFE;

    private final byte[] from;
    private final ByteArrayOutputStream to = new ByteArrayOutputStream();
    private boolean sized;

    private JpegCleaner(byte[] from) {
        this.from = from;
    }

    /** @throws IllegalArgumentException when it is not a JPEG or is damaged */
    static byte[] clean(byte[] jpeg) {
        if (jpeg.length < 4 || at(jpeg, 0) != 0xFF || at(jpeg, 1) != SOI) {
            throw new IllegalArgumentException("not a JPEG");
        }
        return new JpegCleaner(jpeg).run();
    }

    private byte[] run() {
        mark(SOI);
        int position = 2;
        while (true) {
            int marker = marker(position);
            position += 2;
            if (marker == EOI) {
                if (!sized) {
                    throw new IllegalArgumentException("no picture");
                }
                mark(EOI);
                return to.toByteArray();
            }
            if (marker == 0xFF) {
                position--;
                continue;
            }
            position = segment(marker, position);
        }
    }

    /** @return where the next marker is */
    private int segment(int marker, int position) {
        int length = (at(from, position) << 8) + at(from, position + 1);
        int end = position + length;
        if (length < 2 || end > from.length) {
            throw new IllegalArgumentException("damaged at " + position);
        }
        if (isFrame(marker)) {
            ScanCheck.size((at(from, position + 5) << 8) + at(from, position + 6), (at(from, position + 3) << 8) + at(from, position + 4));
            sized = true;
        }
        if (kept(marker, position + 2)) {
            mark(marker);
            ScanCheck.copy(from, position, end, to);
        } else if (marker == 0xE1) {
            Orientation.of(from, position + 2, end).ifPresent(this::orientation);
        }
        return marker == SOS ? picture(end) : end;
    }

    /** Copies compressed picture bytes up to the next marker that is none of the picture's own. */
    private int picture(int start) {
        int position = start;
        while (at(from, position) != 0xFF || isOwn(at(from, position + 1))) {
            position++;
        }
        ScanCheck.copy(from, start, position, to);
        return position;
    }

    private static boolean isOwn(int second) {
        return second == 0 || second == 0xFF || (second >= 0xD0 && second <= 0xD7);
    }

    /** Start of frame: all of C0 to CF but the tables among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Application segments by the name they begin with: others use the same numbers for previews and positions. */
    private boolean kept(int marker, int start) {
        return switch (marker) {
            case 0xE0 -> begins(start, "JFIF\0");
            case 0xE2 -> begins(start, "ICC_PROFILE\0");
            case 0xEE -> begins(start, "Adobe");
            default -> marker < 0xE0 || (marker > 0xEF && marker != COMMENT);
        };
    }

    private boolean begins(int start, String name) {
        return new String(from, start, Math.min(name.length(), from.length - start), StandardCharsets.ISO_8859_1).equals(name);
    }

    private void orientation(int value) {
        mark(0xE1);
        to.writeBytes(Orientation.segment(value));
    }

    private int marker(int position) {
        if (at(from, position) != 0xFF) {
            throw new IllegalArgumentException("damaged at " + position);
        }
        return at(from, position + 1);
    }

    private void mark(int marker) {
        to.write(0xFF);
        to.write(marker);
    }

    private static int at(byte[] bytes, int position) {
        if (position >= bytes.length) {
            throw new IllegalArgumentException("ends too early");
        }
        return bytes[position] & 0xFF;
    }
}
