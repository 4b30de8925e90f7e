package id.pulih.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicFormsTest {

    @Test
    void lettersJoinAsTheyAreWritten() {
        assertThat(joined("\u0645\u062D\u0645\u062F")).isEqualTo("\uFEE3\uFEA4\uFEE4\uFEAA");
        assertThat(joined("\u0639\u0628\u062F")).isEqualTo("\uFECB\uFE92\uFEAA");
        assertThat(joined("\u0633\u0644\u0627\u0645")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    }

    @Test
    void otherLettersStayAsTheyAre() {
        assertThat(joined("Ni Luh 123 \u05D0\u05D1")).isEqualTo("Ni Luh 123 \u05D0\u05D1");
    }

    @Test
    void aPersonReadsFromTheRightAndBracketsTurnWithTheLine() {
        assertThat(new RightToLeft.Turning().reorderRTLTextToLTR("(\u05D0\u05D1) \u05D2")).isEqualTo("\u05D2 (\u05D1\u05D0)");
    }

    private static String joined(String text) {
        return new RightToLeft.Turning().shapeText(text);
    }
}
