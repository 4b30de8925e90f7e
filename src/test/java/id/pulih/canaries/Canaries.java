package id.pulih.canaries;

import id.pulih.clients.SampleClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Clients whose every identifying field holds a word that occurs nowhere else. */
final class Canaries {

    /** What all canaries of a kind begin with, so that one pattern finds any of them. */
    static final List<String> MARKS = List.of("Qzvkanari", "520408130390", "85577773");

    /** In a field that is not sealed by design (the alias): it must be found, or the search finds nothing at all. */
    static final String CONTROL = "Burungkontrol";

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Canaries() {}

    /** Three canaries and more: name, NIK, phone, and the guardian's and the address besides. */
    static Map<String, Object> client(int number) {
        var body = new LinkedHashMap<>(SampleClient.body());
        String name = MARKS.get(0) + " " + letters(number);
        body.put("name", name);
        body.put("alias", CONTROL + " " + number);
        body.put("nik", MARKS.get(1) + "%04d".formatted(number));
        body.put("birthDate", "1990-03-13");
        body.put("phone", "0" + MARKS.get(2) + "%04d".formatted(number));
        body.put("address", "Dusun " + name);
        body.put("guardian", Map.of("name", "Ibu " + name, "relation", "mother", "phone", "0" + MARKS.get(2) + "%04d".formatted(number)));
        return body;
    }

    /** The marks as bytes: in three charsets, in lower case, as hexadecimal digits and as Base64 at any offset. */
    static List<byte[]> patterns(List<String> marks) {
        var all = new ArrayList<byte[]>();
        for (String mark : marks) {
            for (String form : List.of(mark, mark.toLowerCase(Locale.ROOT))) {
                CHARSETS.forEach(charset -> all.add(form.getBytes(charset)));
                byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
                all.add(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8));
                for (int offset = 0; offset < 3; offset++) {
                    all.add(base64(bytes, offset));
                }
            }
        }
        return all.stream().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).distinct()
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
    }

    /** The middle of the Base64 text, which does not depend on what stands before and after. */
    private static byte[] base64(byte[] bytes, int offset) {
        byte[] shifted = new byte[bytes.length + offset];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring(offset == 0 ? 0 : 4, text.length() - 2).getBytes(StandardCharsets.UTF_8);
    }

    private static String letters(int number) {
        var word = new StringBuilder("Ka");
        for (int rest = number; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append('a');
        }
        return word.toString();
    }
}
