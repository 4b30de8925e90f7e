package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.field.PhoneKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final String PURPOSE = "pulih-fact-1";
    private static final UUID ID = new UUID(7, 7);
    private static final Envelope.Keys OURS = Envelope.newKeys();
    private static final byte[] TEXT = "Bekerja lagi".getBytes(StandardCharsets.UTF_8);

    private static byte[] sealed() {
        return PhoneKeys.seal(OURS.publicKey(), 3, ID, TEXT);
    }

    @Test
    void whatWasSealedToOurKeyOpensWithItAndTellsItsVersion() {
        assertThat(Envelope.open(OURS.privateKey(), sealed(), PURPOSE, ID.toString())).isEqualTo(TEXT);
        assertThat(Envelope.version(sealed())).isEqualTo(3);
    }

    @Test
    void envelopesOfOneSittingOpenEachByItselfWhateverBecomesOfAnother() {
        var sitting = new PhoneKeys.Sealing(OURS.publicKey(), 1);
        UUID other = new UUID(7, 8);
        byte[] bent = sitting.seal(ID, TEXT);
        bent[bent.length - 1] ^= 1;
        var opener = new Envelope.Opener(OURS.privateKey(), PURPOSE);

        assertThat(opener.open(sitting.seal(ID, TEXT), ID.toString())).isEqualTo(TEXT);
        assertThatThrownBy(() -> opener.open(bent, ID.toString())).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> opener.open(sitting.seal(ID, TEXT), other.toString())).isInstanceOf(VaultException.class);
        assertThat(opener.open(sitting.seal(other, TEXT), other.toString())).isEqualTo(TEXT);
        assertThat(opener.open(sealed(), ID.toString())).isEqualTo(TEXT);
    }

    @Test
    void anotherKeyAnotherIdAndAnotherPurposeOpenNothing() {
        assertThatThrownBy(() -> Envelope.open(Envelope.newKeys().privateKey(), sealed(), PURPOSE, ID.toString())).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> Envelope.open(OURS.privateKey(), sealed(), PURPOSE, new UUID(7, 8).toString())).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> Envelope.open(OURS.privateKey(), sealed(), "pulih-fact-2", ID.toString())).isInstanceOf(VaultException.class);
    }

    @Test
    void noByteOfTheSecretPartCanBeChanged() {
        byte[] sealed = sealed();
        for (int i = 2; i < sealed.length; i++) {
            byte[] bent = sealed.clone();
            bent[i] ^= 1;
            assertThatThrownBy(() -> Envelope.open(OURS.privateKey(), bent, PURPOSE, ID.toString())).as("byte " + i).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void whatIsNoEnvelopeIsRefusedBeforeAnythingIsCalculated() {
        byte[] sealed = sealed();
        byte[] otherForm = sealed.clone();
        otherForm[0] = 2;
        byte[] empty = PhoneKeys.seal(OURS.publicKey(), 1, ID, new byte[0]);

        assertThat(Envelope.version(empty)).isEqualTo(1);
        for (byte[] none : new byte[][] {otherForm, new byte[0], Arrays.copyOf(empty, empty.length - 1)}) {
            assertThatThrownBy(() -> Envelope.version(none)).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void onlyPointsOfTheCurveArePublicKeys() {
        byte[] key = OURS.publicKey();
        byte[] off = key.clone();
        off[60] ^= 1;
        byte[] compressed = key.clone();
        compressed[26] = 2;
        byte[] otherCurve = key.clone();
        otherCurve[20] ^= 1;

        assertThat(Envelope.isPublicKey(key)).isTrue();
        for (byte[] none : new byte[][] {off, compressed, otherCurve, Arrays.copyOf(key, 90), Arrays.copyOf(key, 92), new byte[0]}) {
            assertThat(Envelope.isPublicKey(none)).isFalse();
        }
    }
}
