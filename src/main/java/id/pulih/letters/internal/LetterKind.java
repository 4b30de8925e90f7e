package id.pulih.letters.internal;

/**
 * A kind of letter as it is shipped.
 *
 * @param form letter (Nomor, Sifat, Lampiran, Hal and an addressee) or sheet (a title in the middle)
 * @param signed whether the head of the office signs it; else those who are named in its body do
 */
public record LetterKind(String code, Form form, boolean signed, String pattern, String opening, String closing) {

    public enum Form { letter, sheet }

    public boolean addressed() {
        return form == Form.letter;
    }
}
