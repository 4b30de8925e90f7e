package id.pulih.documents;

/** Text as it may stand in XML, and so in every PDF and DOCX: what XML 1.0 cannot hold at all is left out. */
public final class Printable {

    private Printable() {}

    public static String text(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Printable::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** XML 1.0, production 2 (Char). */
    private static boolean allowed(int sign) {
        return sign == '\t' || sign == '\n' || sign >= 0x20 && sign <= 0xD7FF || sign >= 0xE000 && sign <= 0xFFFD || sign >= 0x10000;
    }
}
