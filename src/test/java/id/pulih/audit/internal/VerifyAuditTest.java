package id.pulih.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pulih.CaseTest;
import id.pulih.audit.Anchors;
import id.pulih.audit.Audit;
import id.pulih.audit.Finding;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

class VerifyAuditTest extends CaseTest {

    @Autowired
    private VerifyAudit verb;

    @Autowired
    private AnchorVerb anchor;

    @Autowired
    private Anchors anchors;

    @Autowired
    private AnchorFolder folder;

    @Autowired
    private Audit audit;

    @Autowired
    private MessageSource words;

    @TempDir
    private Path elsewhere;

    /** Whatever the other tests have done until now. */
    @Test
    void theTrailOfTheWholeTestWorldIsWhole() {
        act();

        assertThat(printed(() -> verb.run(List.of()))).containsPattern("^[1-9][0-9.]* entri diperiksa, .*, 0 temuan / .* 0 findings\n$");
    }

    @Test
    void anchorsAreWrittenForWhatMovedAndAgreeWithTheTrail() {
        act();
        assertThat(anchors.write()).isPositive();
        assertThat(anchors.write()).isZero();
        UUID sumbawa = Cast.office(Cast.SUMBAWA).id();

        assertThat(anchors.latest(List.of(sumbawa)).get(sumbawa).seq()).isEqualTo(anchors.heads(List.of(sumbawa)).get(sumbawa).seq());
        assertThat(anchors.latest(List.of(Ids.next()))).isEmpty();
        assertThat(folder.read().findings()).isEmpty();
        assertThat(printed(() -> verb.run(List.of()))).contains(" 0 temuan");
    }

    @Test
    void aLineKeptElsewhereIsCheckedAndAForgedOneIsFound() throws IOException {
        act();
        String lines = printed(() -> anchor.run(List.of()));
        Path kept = Files.writeString(elsewhere.resolve("letter.txt"), lines);
        Path forged = Files.writeString(elsewhere.resolve("forged.txt"), lines.replaceAll("(?m)^(\\S+ \\S+) \\d+ ", "$1 999999 "));

        assertThat(lines).contains(Cast.office(Cast.SUMBAWA).id().toString());
        assertThat(printed(() -> verb.run(List.of(kept.toString())))).contains(" 0 temuan");
        assertThat(printed(() -> assertThat(catchThrowable(() -> verb.run(List.of(forged.toString()))))
                .isInstanceOf(StartFailure.class).hasMessageContaining("The audit trail is not intact")))
                .contains("File of anchors: line 1 was edited.");
    }

    @Test
    void aFileThatIsNotThereIsSaidInOneSentence() {
        assertThat(catchThrowable(() -> verb.run(List.of(elsewhere.resolve("nothing").toString()))))
                .isInstanceOf(StartFailure.class).hasMessageContaining("nothing");
    }

    @Test
    void everyKindOfFindingHasItsSentence() {
        for (Locale locale : List.of(Locale.forLanguageTag("id"), Locale.ENGLISH)) {
            assertThat(Arrays.stream(Finding.Kind.values())
                    .map(kind -> words.getMessage("audit.finding." + kind.code(), new Object[] {3, 5, "OFFICE"}, locale)))
                    .allSatisfy(sentence -> assertThat(sentence).doesNotContain("{").endsWith(".")).doesNotHaveDuplicates();
        }
    }

    private void act() {
        work.write(dewi().own("test"), () -> audit.record(dewi(), "test-done", "test", Ids.next(), ""));
    }

    private static String printed(Runnable run) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
