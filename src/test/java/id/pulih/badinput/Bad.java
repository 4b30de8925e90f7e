package id.pulih.badinput;

import id.pulih.hostile.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people and programs send where something else is wanted. */
final class Bad {

    private Bad() {}

    /** Texts for any field; the name says what is wrong with each. */
    static Map<String, String> texts() {
        var all = new LinkedHashMap<String, String>();
        all.put("empty", "");
        all.put("blank", "   ");
        all.put("too long", "panjang ".repeat(4000));
        all.put("control character", "Ahmad\u0000\u0007");
        all.put("right-to-left mark", "Ahmad\u202Efdp.exe");
        all.put("half a surrogate", "Ahmad\uD83D");
        all.put("sixteen digits that are no NIK", "1111111111111111");
        all.put("word for a number", "dua belas");
        all.put("impossible date", "31/02/2026");
        all.put("markup", "<script>alert(1)</script>&lt;\"'");
        all.put("quote and semicolon", "'; drop table pulih.client; --");
        all.put("far year", "99999-01-01");
        all.put("thirty-six dashes", "-".repeat(36));
        all.put("number too large", "99999999999999999999");
        all.put("number below zero", "-1");
        all.put("pattern", "{0} ${x} #{y} %s %n \\");
        all.put("lines", "a\nb\r\nc");
        return all;
    }

    /** For what is chosen or hidden in a form: nobody types there. */
    static Map<String, String> choices() {
        var some = new LinkedHashMap<>(texts());
        some.keySet().retainAll(List.of("empty", "too long", "control character", "right-to-left mark", "markup", "thirty-six dashes", "number below zero"));
        return some;
    }

    /**
     * What every run tries in a field: all that no field may keep, nothing at all, markup, and one in four of the rest, others
     * in the next field. All fields are read by one class, so the rest is tried often enough; bin/faults tries it everywhere.
     */
    static Map<String, String> share(Map<String, String> bad, int turn) {
        List<String> rest = bad.keySet().stream().filter(kind -> !always(kind)).toList();
        List<String> tried = Share.of(rest, 4, turn);
        var some = new LinkedHashMap<>(bad);
        some.keySet().removeIf(kind -> !always(kind) && !tried.contains(kind));
        return some;
    }

    private static boolean always(String kind) {
        return neverKept(kind) || kind.equals("empty") || kind.equals("markup");
    }

    /** Those that no text field may keep. */
    static boolean neverKept(String kind) {
        return kind.equals("too long") || kind.equals("control character") || kind.equals("right-to-left mark");
    }

    /** Those a page cannot show again as they were: HTML has no such characters. */
    static boolean unprintable(String kind) {
        return kind.equals("control character") || kind.equals("half a surrogate");
    }

    /** Values that no reader may take for something else: an object or a list is not a text, a number or a flag. */
    static boolean neverAccepted(String kind) {
        return kind.equals("object");
    }

    /** JSON values of the wrong type, as they stand in a body. */
    static Map<String, Object> wrongTypes() {
        var all = new LinkedHashMap<String, Object>();
        all.put("number", 1234567890123456L);
        all.put("fraction", -1.5);
        all.put("boolean", true);
        all.put("object", Map.of("a", 1));
        all.put("list", List.of(1, "b", Map.of()));
        return all;
    }
}
