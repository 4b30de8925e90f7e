package id.pulih.vault;

import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The key of an office or of a client with all its versions: the newest seals, the first byte of what is sealed says which
 * one opens it. What is sealed is bound to a place (table, row and field): bytes moved to another row or column do not open.
 */
public final class SealingKey {

    private final Supplier<NavigableMap<Integer, AesKey>> stored;
    private volatile NavigableMap<Integer, AesKey> versions;

    /** @param stored what is stored now: asked again when bytes come from a version made after this key was read */
    SealingKey(NavigableMap<Integer, AesKey> versions, Supplier<NavigableMap<Integer, AesKey>> stored) {
        this.versions = versions;
        this.stored = stored;
    }

    /** Null stays null, so that an optional field can be sealed in one call. */
    public byte @Nullable [] seal(String place, @Nullable String text) {
        return text == null ? null : sealBytes(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] sealBytes(String place, byte[] plain) {
        var newest = versions.lastEntry();
        return newest.getValue().seal(newest.getKey(), place, plain);
    }

    public @Nullable String open(String place, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** @throws VaultException when the key, the place or a byte is not the one it was sealed with */
    public byte[] openBytes(String place, byte[] sealed) {
        int version = AesKey.versionOf(sealed);
        AesKey key = versions.get(version);
        if (key == null) {
            versions = stored.get();
            key = versions.get(version);
        }
        if (key == null) {
            throw new VaultException("The key that sealed " + place + " is not there");
        }
        return key.open(place, sealed);
    }

    int newest() {
        return versions.lastKey();
    }
}
