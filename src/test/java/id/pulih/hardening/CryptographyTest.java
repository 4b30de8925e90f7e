package id.pulih.hardening;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which cryptography there is, and that there is no other: the inventory of docs/security.md. */
class CryptographyTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.pulih");

    @Test
    void onlyTheVaultTheTrailAndOneTimeCodesCalculateWithKeys() {
        noClasses().that().resideOutsideOfPackages("id.pulih.vault..", "id.pulih.audit..")
                .and().doNotHaveFullyQualifiedName("id.pulih.accounts.Totp")
                .should().dependOnClassesThat().resideInAPackage("javax.crypto..").check(MAIN);
    }

    @Test
    void everyCipherIsAesInGaloisCounterMode() throws IOException {
        assertThat(arguments("Cipher.getInstance")).containsExactly("AES/GCM/NoPadding");
    }

    @Test
    void everyHashIsSha256() throws IOException {
        assertThat(arguments("MessageDigest.getInstance")).containsExactly("SHA-256");
    }

    /** HMAC-SHA-1 is what authenticator programs calculate (RFC 6238); its collisions do not matter there. */
    @Test
    void everyKeyedHashIsSha256ButThatOfOneTimeCodes() throws IOException {
        assertThat(arguments("Mac.getInstance")).containsExactlyInAnyOrder("HmacSHA256", "HmacSHA1");
        assertThat(Files.readString(Path.of("src/main/java/id/pulih/accounts/Totp.java"))).contains("HmacSHA1");
    }

    @Test
    void nothingButInventedDataComesFromAGuessableGenerator() {
        noClasses().that().resideOutsideOfPackage("id.pulih.demo..")
                .should().dependOnClassesThat().belongToAnyOf(Random.class, ThreadLocalRandom.class)
                .orShould().callMethod(Math.class, "random").check(MAIN);
    }

    @Test
    void marksOfKeysAreComparedInATimeThatTellsNothing() throws IOException {
        for (String module : List.of("vault", "accounts", "access")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/id/pulih", module))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain("Arrays.equals(");
                }
            }
        }
    }

    @Test
    void passwordsAreHashedWithArgon2idOfNineteenMebibytes() throws IOException {
        assertThat(Files.readString(Path.of("src/main/java/id/pulih/accounts/internal/SecurityConfiguration.java")))
                .contains("new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)");
    }

    private static Set<String> arguments(String call) throws IOException {
        Pattern text = Pattern.compile(Pattern.quote(call) + "\\(([^)]*)\\)");
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.matcher(Files.readString(file)).results().forEach(each -> found.add(each.group(1).replace("\"", "")));
            }
        }
        return found;
    }
}
