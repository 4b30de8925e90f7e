package id.pulih.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSizeTest {

    @Test
    void aSizeIsSmallLargeOrANumberOfClients() {
        assertThat(DemoSize.of(List.of()).clients()).isZero();
        assertThat(DemoSize.of(List.of("--size=small")).clients()).isZero();
        assertThat(DemoSize.of(List.of("--size=large")).clients()).isEqualTo(80_000);
        assertThat(DemoSize.of(List.of("--size=400")).clients()).isEqualTo(400);
    }

    @Test
    void anythingElseIsAnsweredWithWhatIsAllowed() {
        for (List<String> args : List.of(List.of("--size=huge"), List.of("--size=0"), List.of("--size=200001"), List.of("--size="),
                List.of("large"), List.of("--size=9999999"), List.of("--size=small", "--size=large"), List.of("--port=80\n"))) {
            assertThatThrownBy(() -> DemoSize.of(args)).isInstanceOf(StartFailure.class).hasMessageNotContaining("\n")
                    .hasMessageEndingWith("use --size=small, --size=large (80000 clients) or --size=NUMBER from 1 to 200000.");
        }
    }
}
