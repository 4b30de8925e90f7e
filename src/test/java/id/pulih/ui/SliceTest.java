package id.pulih.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.ui.Seek.Key;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

    private static final UUID ID = UUID.fromString("01a203a8-37ba-7863-9a10-42d4bf414264");

    private static Seek read(String text) {
        return Seek.read(text, Key.DAY_DOWN, Key.ID_DOWN);
    }

    @Test
    void aKeyComesBackAsItWasWritten() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Slice<Integer> slice = Slice.of(List.of(1, 2, 3), 2, read(""), each -> List.of(day, ID));

        Seek next = read(slice.next());

        assertThat(slice.next()).isEqualTo("2026-11-20_" + ID);
        assertThat(next.day(0)).isEqualTo(day);
        assertThat(next.id(1)).isEqualTo(ID);
        assertThat(next.first()).isFalse();
        assertThat(next.lost()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "_", "2026-11-20", "2026-13-20_01a203a8-37ba-7863-9a10-42d4bf414264", "2026-11-20_1", "2026-11-20_01a203a8-37ba-7863-9a10-42d4bf414264_1",
        "-0005-11-20_01a203a8-37ba-7863-9a10-42d4bf414264", "+12026-11-20_01a203a8-37ba-7863-9a10-42d4bf414264", "' or true_01a203a8-37ba-7863-9a10-42d4bf414264"})
    void whatIsNoKeyBeginsAtTheStartAndSaysSo(String text) {
        Seek seek = read(text);

        assertThat(seek.first()).isTrue();
        assertThat(seek.lost()).isTrue();
        assertThat(seek.day(0)).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @Test
    void aCodeIsNoSentence() {
        assertThat(Seek.read("SBW-2026-0001", Key.CODE_UP).code(0)).isEqualTo("SBW-2026-0001");
        assertThat(Seek.read("Siti Aminah", Key.CODE_UP).lost()).isTrue();
    }

    @Test
    void onlyOneMoreThanThePageTellsOfMore() {
        List<Integer> rows = IntStream.range(0, 50).boxed().toList();

        assertThat(Slice.of(rows, 50, read(""), List::of).more()).isFalse();
        assertThat(Slice.of(rows, 49, read(""), List::of).rows()).hasSize(49);
        assertThat(Slice.of(rows, 49, read(""), List::of).next()).isEqualTo("48");
        assertThat(Slice.of(rows, 49, read(""), List::of).url("/surat?jenis=general", "sesudah")).isEqualTo("/surat?jenis=general&sesudah=48");
        assertThat(Slice.none().isEmpty()).isTrue();
    }
}
