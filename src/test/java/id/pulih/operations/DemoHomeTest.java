package id.pulih.operations;

import static id.pulih.operations.RefusedStartTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.demo.Cast;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data folder through its life. The tests build on each other, because every first start takes seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoHomeTest {

    @TempDir
    static Path home;

    @Test
    @Order(1)
    void theDemoIsLoadedBeforeItsAddressIsToldAndSecondStartsAreRefused() throws Exception {
        try (var pulih = PulihProcess.start(home, Map.of(), "demo").ready()) {
            assertThat(pulih.signInPage()).contains("dewi").contains("contoh-");
            assertRefused(PulihProcess.start(home, Map.of(), "demo").ending(), "in use by another Pulih (process " + pulih.pid() + ")");

            assertThat(pulih.stop()).isLessThan(Duration.ofSeconds(10));
            assertThat(pulih.out()).contains("http://localhost:" + pulih.port());
            assertThat(postgresIn(home)).isEmpty();
        }
    }

    @Test
    @Order(2)
    void servingNeverOpensADemoFolder() throws Exception {
        assertRefused(PulihProcess.start(home, Map.of(), "serve").ending(), "This database holds demo data");
    }

    @Test
    @Order(3)
    void aLostMasterKeyIsNotReplacedByANewOne() throws Exception {
        Path kept = Files.move(key(), home.resolve("kept.key"));
        for (int time = 0; time < 2; time++) {
            assertRefused(PulihProcess.start(home, Map.of(), "demo").ending(), "The master key of this database is missing: restore " + key());
            assertThat(key()).doesNotExist();
        }
        Files.move(kept, key());
    }

    @Test
    @Order(4)
    void aForeignOrDamagedMasterKeyIsNamed() throws Exception {
        Path kept = Files.copy(key(), home.resolve("kept.key"));
        Files.writeString(key(), Base64.getEncoder().encodeToString(new byte[32]));
        assertRefused(PulihProcess.start(home, Map.of(), "demo").ending(), key() + " is not the key of this database");
        Files.writeString(key(), "damaged");
        assertRefused(PulihProcess.start(home, Map.of(), "demo").ending(), key() + " cannot be read");
        Files.move(kept, key(), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    @Order(5)
    void afterAllThatItStartsAsBefore() throws Exception {
        String accounts = Files.readString(home.resolve("demo-accounts.json"));
        try (var pulih = PulihProcess.start(home, Map.of(), "demo").ready()) {
            assertThat(pulih.signInPage()).contains("dewi");
            assertThat(home.resolve("demo-accounts.json")).hasContent(accounts);
            assertThat(pulih.stop()).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    @Order(6)
    void everyKeyOfWhatTheDemoSealedIsReplacedByTheOperator() throws Exception {
        String before = Files.readString(key());
        for (String[] verb : new String[][] {{"rotate-keys", "master"}, {"rotate-keys", "all-offices"}, {"rotate-keys", "clients", Cast.SUMBAWA},
            {"rotate-keys", "forget-master"}}) {
            var ending = PulihProcess.start(home, Map.of(), verb).ending();
            assertThat(ending.code()).as(String.join(" ", verb) + ending.err() + ending.out()).isZero();
            assertThat(ending.out()).contains("done: " + String.join(" ", verb).substring(0, verb[0].length() + 1 + verb[1].length()));
        }
        assertThat(Files.readAllLines(key())).hasSize(1).first().asString().startsWith("2:");
        assertThat(Files.readString(key())).isNotEqualTo(before);
        assertRefused(PulihProcess.start(home, Map.of(), "rotate-keys", "office", "TIDAK-ADA").ending(), "There is no office TIDAK-ADA");
        assertRefused(PulihProcess.start(home, Map.of(), "rotate-keys").ending(), "Choose: rotate-keys master");
        try (var pulih = PulihProcess.start(home, Map.of(), "demo").ready()) {
            assertThat(pulih.signInPage()).contains("dewi");
        }
        assertThat(postgresIn(home)).as("killed with its application").isEmpty();
    }

    @Test
    @Order(7)
    void figuresOfTheDemoAreCheckedAndBuiltAnewByTheOperator() throws Exception {
        var checked = PulihProcess.start(home, Map.of(), "check").ending();
        assertThat(checked.code()).as(checked.err() + checked.out()).isZero();
        assertThat(checked.out()).containsPattern("[1-9][0-9]* figures: 0 differences");
        var built = PulihProcess.start(home, Map.of(), "rebuild-figures").ending();
        assertThat(built.code()).as(built.err() + built.out()).isZero();
    }

    private static Path key() {
        return home.toAbsolutePath().resolve("keys/master.key");
    }

    private static java.util.List<String> postgresIn(Path home) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains("postgres") && line.contains(home.toString()))
                .toList();
    }
}
