package id.pulih.field.internal;

import id.pulih.vault.Vault;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a telephone had after its last fetch: the position of its news and a digest of each card. Opaque to it, good for it
 * alone, and of one shape; anything else is as if it had nothing.
 *
 * @param digests by episode, 64 bits each: enough to notice a change
 */
record Token(long position, Map<UUID, Long> digests) {

    private static final byte SHAPE = 1;
    private static final int MAC = 16;
    private static final int LONGEST = 8000;

    String text(Vault vault, UUID device) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 8 + digests.size() * 24).put(SHAPE).putLong(position);
        new TreeMap<>(digests).forEach((episode, digest) ->
                bytes.putLong(episode.getMostSignificantBits()).putLong(episode.getLeastSignificantBits()).putLong(digest));
        byte[] content = bytes.array();
        byte[] whole = ByteBuffer.allocate(content.length + MAC).put(content).put(mac(vault, device, content)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    static Optional<Token> read(Vault vault, UUID device, String text) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(text.length() > LONGEST ? "" : text);
            if (whole.length < 1 + 8 + MAC || whole[0] != SHAPE) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOf(whole, whole.length - MAC);
            byte[] mac = Arrays.copyOfRange(whole, whole.length - MAC, whole.length);
            return MessageDigest.isEqual(mac, mac(vault, device, content)) ? Optional.of(read(content)) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Token read(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).position(1);
        long position = bytes.getLong();
        var digests = new TreeMap<UUID, Long>();
        while (bytes.hasRemaining()) {
            digests.put(new UUID(bytes.getLong(), bytes.getLong()), bytes.getLong());
        }
        return new Token(position, digests);
    }

    private static byte[] mac(Vault vault, UUID device, byte[] content) {
        return vault.blind("field-token", device + " " + Base64.getEncoder().encodeToString(content));
    }
}
