package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.platform.Ids;
import id.pulih.platform.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLedgerTest {

    @TempDir
    Path folder;

    private FileMasterKey master;
    private ErasureLedger ledger;
    private final Erased first = erased();
    private final Erased second = erased();

    private static Erased erased() {
        return new Erased(Ids.next(), Ids.next(), Instant.parse("2026-11-22T04:05:06.123456Z"), Ids.next());
    }

    private Path file() {
        return folder.resolve("ledger/erasures");
    }

    @BeforeEach
    void open() {
        master = FileMasterKey.at(folder.resolve("master.key"));
        ledger = new ErasureLedger(file(), master);
    }

    @Test
    void whatWasAddedIsReadByTheNextProcessOnce() {
        assertThat(ledger.all()).isEmpty();
        ledger.requireWritable();
        ledger.add(first);
        ledger.add(second);
        ledger.add(first);

        assertThat(new ErasureLedger(file(), FileMasterKey.at(folder.resolve("master.key"))).all()).containsExactly(first, second);
        assertThat(ledger.versions()).containsExactly(1);
    }

    @Test
    void aLineThatWasCutOffByAPowerCutDoesNotCountAndTheNextIsWhole() throws Exception {
        ledger.add(first);
        Files.writeString(file(), second.line().substring(0, 30), StandardOpenOption.APPEND);

        assertThat(ledger.all()).containsExactly(first);
        ledger.add(second);
        assertThat(ledger.all()).containsExactly(first, second);
    }

    @Test
    void aLineOfSomebodyElseStopsTheStart() throws Exception {
        ledger.add(first);
        String good = Files.readString(file());
        for (String bad : new String[] {good.replace(first.client().toString(), second.client().toString()), good.replace(" ", "  "),
            "words\n", "\n", first.line() + " AAAA\n", first.line() + " ?\n"}) {
            Files.writeString(file(), bad);
            assertThatThrownBy(() -> ledger.all()).as(bad).isInstanceOf(StartFailure.class).hasMessageContaining(file().toString());
        }
        Files.writeString(file(), good);
        var other = new ErasureLedger(file(), FileMasterKey.at(folder.resolve("other.key")));
        assertThatThrownBy(other::all).isInstanceOf(StartFailure.class);
    }

    @Test
    void itIsSignedAgainBeforeAVersionOfTheMasterKeyIsForgotten() {
        ledger.signAgain();
        assertThat(file()).doesNotExist();
        ledger.add(first);
        master.renew();
        ledger.add(second);
        assertThat(ledger.versions()).containsExactlyInAnyOrder(1, 2);

        ledger.signAgain();
        assertThat(ledger.versions()).containsExactly(2);
        master.keepOnly(Set.of(2));
        assertThat(ledger.all()).containsExactly(first, second);
    }

    @Test
    void aLedgerThatCannotBeWrittenIsSaidBeforeAnythingIsErased() throws Exception {
        Files.writeString(folder.resolve("ledger"), "a file where the folder should be");

        assertThatThrownBy(ledger::requireWritable).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> Erased.parse("one two")).isInstanceOf(IllegalArgumentException.class);
    }
}
