package id.pulih.audit.internal;

import static id.pulih.audit.internal.Samples.OFFICE;
import static id.pulih.audit.internal.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.audit.Finding;
import id.pulih.audit.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsOnDiskTest {

    private static final Instant NOVEMBER = Instant.parse("2026-11-30T23:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final Chain chain = Samples.chain();

    @Test
    void onlyHeadsThatMovedAreWrittenAndEveryLineIsThere() throws IOException {
        assertThat(open().append(NOVEMBER, List.of(head(3), other(1)))).hasSize(2);
        assertThat(open().append(NOVEMBER, List.of(head(3), other(1)))).isEmpty();
        AnchorFolder same = open();
        assertThat(same.append(NOVEMBER, List.of(head(5), other(1)))).hasSize(1);
        assertThat(same.append(DECEMBER, List.of(head(7), other(1)))).hasSize(1);
        assertThat(same.append(DECEMBER, List.of(head(7), other(2)))).hasSize(1);

        assertThat(Files.readAllLines(file("2026-11"))).hasSize(3);
        assertThat(Files.readAllLines(file("2026-12"))).hasSize(2);
        AnchorReader read = open().read();
        assertThat(read.findings()).isEmpty();
        assertThat(read.of(OFFICE).keySet()).containsExactly(3L, 5L, 7L);
        assertThat(read.of(OTHER).keySet()).containsExactly(1L, 2L);
        assertThat(read.of(OFFICE).get(5L)).isEqualTo(head(5).mac());
        assertThat(same.latest().get(OFFICE).seq()).isEqualTo(7);
        assertThat(open().latest().get(OTHER).at()).isEqualTo(DECEMBER);
    }

    @Test
    void aHeadOfTheSameNumberAndAnotherSealHasMoved() {
        open().append(NOVEMBER, List.of(head(3)));

        assertThat(open().append(NOVEMBER, List.of(ChainHead.sealed(chain, OFFICE, 3, new byte[32])))).hasSize(1);
    }

    @Test
    void aChainWithoutEntriesNeedsNoAnchor() {
        assertThat(open().append(NOVEMBER, List.of(ChainHead.sealed(chain, OFFICE, 0, chain.start(OFFICE))))).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aClockSetBackPutsNoLineBetweenOlderOnes() throws IOException {
        open().append(DECEMBER, List.of(head(3)));
        open().append(NOVEMBER, List.of(head(5)));

        assertThat(Files.readAllLines(file("2026-12"))).hasSize(2);
        assertThat(open().read().findings()).isEmpty();
    }

    @Test
    void everyLetterOfALineIsUnderItsSeal() {
        String line = Anchor.of(chain, NOVEMBER, head(3), Anchor.FIRST).line();

        assertThat(Anchor.read(chain, line)).isPresent();
        for (int i = 0; i < line.length(); i++) {
            char other = line.charAt(i) == '1' ? '2' : '1';
            assertThat(Anchor.read(chain, line.substring(0, i) + other + line.substring(i + 1))).as("letter %d", i).isEmpty();
        }
        assertThat(Anchor.read(chain, line + " ")).isEmpty();
        assertThat(Anchor.read(Samples.chain("of somebody else"), line)).isEmpty();
        assertThat(Anchor.read(chain, line.replace("2026-11-30T23", "2026-13-30T23"))).isEmpty();
    }

    @Test
    void anEditedLineAndAMissingLineAreFound() throws IOException {
        AnchorFolder anchors = open();
        for (int n = 1; n <= 6; n++) {
            anchors.append(NOVEMBER, List.of(head(n)));
        }
        List<String> lines = Files.readAllLines(file("2026-11"));

        Files.write(file("2026-11"), Stream.concat(lines.subList(0, 2).stream(), lines.subList(3, 6).stream()).toList());
        assertThat(open().read().findings()).containsExactly(finding(Kind.ANCHOR_MISSING, 3));

        Files.write(file("2026-11"), lines.subList(1, 6));
        assertThat(open().read().findings()).containsExactly(finding(Kind.ANCHOR_MISSING, 1));

        Files.write(file("2026-11"), lines.stream().map(line -> line.equals(lines.get(3)) ? line.replace(" 4 ", " 9 ") : line).toList());
        assertThat(open().read().findings()).containsExactly(finding(Kind.ANCHOR_EDITED, 4));
    }

    @Test
    void aLineCutByACrashDoesNotCountAndIsWrittenOver() throws IOException {
        open().append(NOVEMBER, List.of(head(1)));
        String whole = Files.readString(file("2026-11"));
        open().append(NOVEMBER, List.of(head(2)));
        Files.writeString(file("2026-11"), whole + Files.readString(file("2026-11")).substring(whole.length(), whole.length() + 50));

        assertThat(open().read().findings()).isEmpty();
        open().append(NOVEMBER, List.of(head(3)));

        AnchorReader read = open().read();
        assertThat(read.findings()).isEmpty();
        assertThat(read.of(OFFICE).keySet()).containsExactly(1L, 3L);
    }

    @Test
    void afterAnEditedLastLineTheNextOneIsWrittenAndOnlyTheEditIsFound() throws IOException {
        open().append(NOVEMBER, List.of(head(1)));
        Files.writeString(file("2026-11"), "nothing of ours\n");
        open().append(NOVEMBER, List.of(head(2)));

        assertThat(open().read().findings()).containsExactly(finding(Kind.ANCHOR_EDITED, 1));
        assertThat(open().read().of(OFFICE).keySet()).containsExactly(2L);
    }

    @Test
    void linesKeptElsewhereCountInAnyOrder() {
        String three = Anchor.of(chain, NOVEMBER, head(3), Anchor.FIRST).line();
        String five = Anchor.of(chain, DECEMBER, head(5), Anchor.FIRST).line();

        AnchorReader read = new AnchorReader(chain).elsewhere(Stream.of(five, "", " " + three + " ", "a word of greeting"));

        assertThat(read.of(OFFICE).keySet()).containsExactly(3L, 5L);
        assertThat(read.latest().get(OFFICE).seq()).isEqualTo(5);
        assertThat(read.findings()).containsExactly(finding(Kind.ANCHOR_EDITED, 4));
        assertThat(read.of(OTHER)).isEmpty();
    }

    @Test
    void aSealHasAShortCodeForPaper() {
        assertThat(Anchor.code(new byte[] {1, 35, 69, 103, -119, -85, -51, -17, 5})).isEqualTo("0123-4567-89AB-CDEF");
    }

    private AnchorFolder open() {
        return new AnchorFolder(folder, Samples::chain);
    }

    private Path file(String month) {
        return folder.resolve(month + ".txt");
    }

    private ChainHead head(int n) {
        return ChainHead.sealed(chain, OFFICE, n, Samples.links(n).getLast().mac());
    }

    private ChainHead other(int n) {
        return ChainHead.sealed(chain, OTHER, n, Samples.links(n).getLast().mac());
    }

    private static Finding finding(Kind kind, long line) {
        return new Finding(kind, null, line, line);
    }
}
