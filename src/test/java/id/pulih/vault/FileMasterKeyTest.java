package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.platform.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMasterKeyTest {

    @TempDir
    Path folder;

    private final byte[] secret = AesKey.newSecret();

    private Path file() {
        return folder.resolve("keys/master.key");
    }

    private FileMasterKey open() {
        return FileMasterKey.at(file());
    }

    @Test
    void aNewKeyIsForItsOwnerAloneAndIsReadAgain() throws Exception {
        byte[] wrapped = open().wrap("here", secret);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(Files.readString(file())).startsWith("1:").endsWith("\n");
        assertThat(file().resolveSibling("master.key.tmp")).doesNotExist();
        assertThat(open().unwrap("here", wrapped)).isEqualTo(secret);
        assertThatThrownBy(() -> open().unwrap("there", wrapped)).isInstanceOf(VaultException.class);
    }

    @Test
    void aFileOfOneBareLineIsVersionOne() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), Base64.getEncoder().encodeToString(secret) + "\n");

        assertThat(open().versions()).containsExactly(1);
        assertThat(AesKey.versionOf(open().wrap("here", secret))).isEqualTo(1);
        assertThat(open().renew()).isEqualTo(2);
        assertThat(open().versions()).containsExactlyInAnyOrder(1, 2);
        assertThat(Files.readAllLines(file())).hasSize(2).first().asString().endsWith(Base64.getEncoder().encodeToString(secret));
    }

    @Test
    void aVersionThatAnotherProcessAddsWrapsAndUnwrapsAtOnce() {
        FileMasterKey serving = open();
        byte[] old = serving.wrap("here", secret);
        assertThat(open().renew()).isEqualTo(2);

        byte[] fresh = open().wrap("here", secret);
        assertThat(AesKey.versionOf(fresh)).isEqualTo(2);
        assertThat(serving.unwrap("here", fresh)).isEqualTo(secret);
        assertThat(AesKey.versionOf(serving.wrap("here", secret))).isEqualTo(2);
        assertThat(serving.unwrap("here", old)).isEqualTo(secret);
    }

    @Test
    void whatAForgottenVersionWrappedStaysClosed() {
        FileMasterKey key = open();
        byte[] old = key.wrap("here", secret);
        key.renew();
        byte[] fresh = key.wrap("here", secret);

        key.keepOnly(Set.of(2));
        assertThat(key.versions()).containsExactly(2);
        assertThat(key.unwrap("here", fresh)).isEqualTo(secret);
        assertThatThrownBy(() -> key.unwrap("here", old)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> open().unwrap("here", old)).isInstanceOf(VaultException.class);
        key.keepOnly(Set.of());
        assertThat(key.versions()).as("the newest always stays").containsExactly(2);
    }

    @Test
    void aMarkHoldsForItsPurposeItsBytesAndItsKey() {
        FileMasterKey key = open();
        byte[] mark = key.sign("erasure", secret);
        byte[] changed = mark.clone();
        changed[5] ^= 1;

        assertThat(key.signed("erasure", secret, mark)).isTrue();
        assertThat(key.signed("other", secret, mark)).isFalse();
        assertThat(key.signed("erasure", new byte[1], mark)).isFalse();
        assertThat(key.signed("erasure", secret, changed)).isFalse();
        assertThat(key.signed("erasure", secret, new byte[0])).isFalse();
        assertThat(FileMasterKey.at(folder.resolve("other.key")).signed("erasure", secret, mark)).isFalse();
        key.renew();
        assertThat(key.signed("erasure", secret, mark)).isTrue();
        assertThat(key.sign("erasure", secret)[0]).isEqualTo((byte) 2);
        key.keepOnly(Set.of());
        assertThat(key.signed("erasure", secret, mark)).isFalse();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws Exception {
        Files.createDirectories(file().getParent());
        String good = Base64.getEncoder().encodeToString(secret);
        for (String text : List.of("", "damaged", "1:" + good.substring(4), "0:" + good, "256:" + good, "x:" + good, "1:" + good + "\n1:" + good)) {
            Files.writeString(file(), text);
            assertThatThrownBy(this::open).as(text).isInstanceOf(StartFailure.class).hasMessageContaining(file() + " cannot be read");
            assertThat(Files.readString(file())).isEqualTo(text);
        }
    }

    @Test
    void aKeyMadeJustNowThatFitsNoDatabaseIsForgottenAndARealOneIsNot() {
        StartFailure missing = open().refusal(new VaultException("x"));
        assertThat(missing).hasMessageContaining("is missing: restore " + file());
        assertThat(file()).doesNotExist();

        open();
        assertThat(open().refusal(new VaultException("x"))).hasMessageContaining(file() + " is not the key of this database");
        assertThat(file()).exists();
    }

    @Test
    void aFullRingRefusesAFurtherVersion() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "255:" + Base64.getEncoder().encodeToString(secret));

        assertThat(open().versions()).containsExactly(255);
        assertThatThrownBy(() -> open().renew()).isInstanceOf(VaultException.class);
        assertThat(AesKey.versionOf(open().wrap("here", secret))).isEqualTo(255);
    }
}
