package id.pulih.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as one SVG path: sharp at any size, and no picture file. */
public final class Qr {

    /** Modules of white around the code; the standard (ISO/IEC 18004) asks for four. */
    private static final int QUIET = 4;

    private Qr() {}

    /** An {@code svg} element of square shape; its size is set by the style sheet or the element around it. */
    public static String svg(String text) {
        BitMatrix bits = bits(text);
        var path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            row(bits, y, path);
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\" alt=\"Kode QR\" viewBox=\"0 0 %1$d %1$d\"><path fill=\"#000000\" d=\"%2$s\"/></svg>"
                .formatted(bits.getWidth(), path);
    }

    /** Neighbouring dark modules become one rectangle, so that no hairline shows between them. */
    private static void row(BitMatrix bits, int y, StringBuilder path) {
        for (int x = 0; x < bits.getWidth(); x++) {
            int start = x;
            while (x < bits.getWidth() && bits.get(x, y)) {
                x++;
            }
            if (x > start) {
                path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
            }
        }
    }

    private static BitMatrix bits(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                    EncodeHintType.CHARACTER_SET, "UTF-8",
                    EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }
}
