package id.pulih.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsOnceTest {

    @ParameterizedTest
    @ValueSource(strings = {"&lt;b&gt;", "%41%2e%2e%2f", "\\u0041", "&amp;lt;", "=?UTF-8?Q?a?=", "O''Neil", "%252e"})
    void aTextIsDecodedOnceAndKeptAsItWasMeant(String typed) {
        assertThat(Input.of(Map.of("text", typed)).text("text", 100)).isEqualTo(typed);
    }
}
