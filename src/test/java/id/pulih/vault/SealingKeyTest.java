package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SealingKeyTest {

    private static final int SEALS = 1_000_000;

    private final AesKey one = new AesKey(AesKey.newSecret());
    private final AesKey two = new AesKey(AesKey.newSecret());

    private static SealingKey key(AesKey... versions) {
        return new SealingKey(numbered(versions), () -> numbered(versions));
    }

    private static NavigableMap<Integer, AesKey> numbered(AesKey... versions) {
        var map = new TreeMap<Integer, AesKey>();
        for (AesKey each : versions) {
            map.put(map.size() + 1, each);
        }
        return map;
    }

    @Test
    void whatIsSealedOpensAgainAndNothingStaysNothing() {
        SealingKey key = key(one);

        assertThat(key.open("here", key.seal("here", "Elang 🦅"))).isEqualTo("Elang 🦅");
        assertThat(key.openBytes("here", key.sealBytes("here", new byte[0]))).isEmpty();
        assertThat(key.seal("here", null)).isNull();
        assertThat(key.open("here", null)).isNull();
    }

    @Test
    void theNewestVersionSealsAndEveryVersionOpens() {
        byte[] old = key(one).seal("here", "lama");
        SealingKey both = key(one, two);
        byte[] fresh = both.seal("here", "baru");

        assertThat(AesKey.versionOf(old)).isEqualTo(1);
        assertThat(AesKey.versionOf(fresh)).isEqualTo(2);
        assertThat(both.newest()).isEqualTo(2);
        assertThat(both.open("here", old)).isEqualTo("lama");
        assertThat(both.open("here", fresh)).isEqualTo("baru");
    }

    @Test
    void aVersionMadeAfterTheKeyWasReadIsFetched() {
        byte[] fresh = key(one, two).seal("here", "baru");
        var stale = new SealingKey(numbered(one), () -> numbered(one, two));

        assertThat(stale.open("here", fresh)).isEqualTo("baru");
        assertThat(stale.newest()).isEqualTo(2);
        assertThatThrownBy(() -> key(one).open("here", fresh)).isInstanceOf(VaultException.class).hasMessageContaining("here");
    }

    @Test
    void aWrongKeyAnotherPlaceAChangedByteAndACutEndAreRefused() {
        byte[] sealed = key(one).seal("client.name.1", "Elang");

        assertThatThrownBy(() -> key(two).open("client.name.1", sealed)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> key(one).open("client.name.2", sealed)).isInstanceOf(VaultException.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= 1;
            assertThatThrownBy(() -> key(one).open("client.name.1", flipped)).as("byte " + sealed.length).isInstanceOf(VaultException.class);
            byte[] cut = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> key(one).open("client.name.1", cut)).as("cut").isInstanceOf(VaultException.class);
        }
    }

    @Test
    void noNonceOfAMillionComesTwice() {
        var nonces = new HashSet<ByteBuffer>(SEALS * 2);
        byte[] plain = {1};
        for (int i = 0; i < SEALS; i++) {
            nonces.add(ByteBuffer.wrap(one.seal(1, "here", plain), 1, 12).slice());
        }
        assertThat(nonces.size()).isEqualTo(SEALS);
        System.out.println("FIGURE nonces: " + SEALS + " seals, 0 repeated");
    }

    @Test
    void keysHaveThirtyTwoBytesAndVersionsFitAByte() {
        assertThat(AesKey.newSecret()).hasSize(32).isNotEqualTo(AesKey.newSecret());
        for (int length : List.of(0, 16, 31, 33)) {
            assertThatThrownBy(() -> new AesKey(new byte[length])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(AesKey.versionOf(one.seal(255, "here", new byte[1]))).isEqualTo(255);
        assertThat(AesKey.versionOf(new byte[29])).isZero();
        assertThatThrownBy(() -> AesKey.versionOf(new byte[28])).isInstanceOf(VaultException.class);
        for (int version : Set.of(0, 256)) {
            assertThatThrownBy(() -> one.seal(version, "here", new byte[1])).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void theMarksOfTwoPurposesOrKeysDiffer() {
        byte[] key = AesKey.newSecret();

        assertThat(Hmac.of(key, "a", new byte[1])).hasSize(32).isEqualTo(Hmac.of(key, "a", new byte[1]))
                .isNotEqualTo(Hmac.of(key, "b", new byte[1])).isNotEqualTo(Hmac.of(AesKey.newSecret(), "a", new byte[1]))
                .isNotEqualTo(Hmac.of(key, "a", new byte[2]));
    }
}
