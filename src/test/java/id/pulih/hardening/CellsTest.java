package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.documents.Cells;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of an export is run as a formula, and nothing of its text is lost. */
class CellsTest {

    private static final String SIGNS = "=+-@'\t\r\n \u00a0\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufeff\u200b\"',;abc1\u0000";

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62812", "-3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", " =1",
        "\u00a0=1", "\ufeff=1", "\u200b+1", "\u0000=1", "\u22121", "\ufe62x", "=HYPERLINK(\"http://x\",\"y\")", "\ttext", "\n"})
    void aTextThatCouldBeAFormulaIsMarked(String text) {
        assertThat(Cells.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Budi", "1", "a=b", "Sri - Ayu", "Jl. Mawar +2", "\u4e2d", "0812"})
    void anOrdinaryTextStaysAsItIs(String text) {
        assertThat(Cells.safe(text)).isEqualTo(text);
    }

    @Test
    void everyTextComesBackExactly() {
        texts().forEach(text -> assertThat(Cells.original(Cells.safe(text))).isEqualTo(text));
    }

    @Test
    void noCellBeginsWithASignOfAFormulaAfterWhatReadersSkip() {
        texts().forEach(text -> assertThat(Cells.safe(text)).doesNotMatch("(?s)[\\p{Z}\\p{C}]*[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212].*|(?s)[\t\r\n].*"));
    }

    @Test
    void aLineQuotesEveryValueAndParsesWhereTheCommaIsTheDecimalSign() {
        assertThat(Cells.line(List.of("a", "b\"c", "d,e;f", "=1", "g\nh"))).isEqualTo("\"a\";\"b\"\"c\";\"d,e;f\";\"'=1\";\"g\nh\"\r\n");
    }

    private static List<String> texts() {
        var random = new Random(28);
        return IntStream.range(0, 20_000)
                .mapToObj(n -> random.ints(random.nextInt(6), 0, SIGNS.length())
                        .collect(StringBuilder::new, (text, at) -> text.append(SIGNS.charAt(at)), StringBuilder::append)
                        .toString())
                .toList();
    }
}
