package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.platform.JsonInput;
import id.pulih.platform.Work;
import id.pulih.vault.Envelope;
import id.pulih.vault.Vault;
import id.pulih.vault.VaultException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens what telephones sealed to their office. */
@Component
class Openings {

    private static final String PURPOSE = "pulih-fact-1";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Work work;
    private final OfficeKeys keys;
    private final Vault vault;
    private final JsonMapper json;

    Openings(Work work, OfficeKeys keys, Vault vault, JsonMapper json) {
        this.work = work;
        this.keys = keys;
        this.vault = vault;
        this.json = json;
    }

    /** One entry as it was sent; id is what the telephone says it is. */
    record Sent(String id, String sealed) {}

    /** What became of opening one: a fact, or why there is none. */
    record Opened(String id, @Nullable OpenedFact fact, @Nullable Unreadable why) {}

    /** In the order sent. */
    List<Opened> open(Asker asker, List<Sent> all) {
        return work.read(asker.own("field"), () -> {
            var openers = new HashMap<Integer, Envelope.Opener>();
            return all.stream().map(sent -> opened(asker, sent, openers)).toList();
        });
    }

    private Opened opened(Asker asker, Sent sent, Map<Integer, Envelope.Opener> openers) {
        try {
            if (!UUID_FORM.matcher(sent.id()).matches()) {
                throw new Unreadable("malformed");
            }
            return new Opened(sent.id(), open(asker, UUID.fromString(sent.id()), sent.sealed(), openers), null);
        } catch (Unreadable e) {
            return new Opened(sent.id(), null, e);
        }
    }

    private OpenedFact open(Asker asker, UUID id, String sealed, Map<Integer, Envelope.Opener> openers) {
        String text = text(asker, id, sealed, openers);
        JsonNode content = content(text);
        byte[] fingerprint = vault.blind("field-fact", JsonInput.of(content).canonical());
        return new OpenedFact(id, fingerprint, text, content, episode(content));
    }

    private String text(Asker asker, UUID id, String sealed, Map<Integer, Envelope.Opener> openers) {
        try {
            byte[] envelope = Base64.getUrlDecoder().decode(sealed);
            Envelope.Opener opener = openers.computeIfAbsent(Envelope.version(envelope), version -> keys.opening(asker.office(), version)
                    .map(key -> new Envelope.Opener(key, PURPOSE))
                    .orElseThrow(() -> new Unreadable("unknown-key")));
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(opener.open(envelope, id.toString()))).toString();
        } catch (IllegalArgumentException | VaultException | CharacterCodingException e) {
            throw new Unreadable("unreadable");
        }
    }

    private JsonNode content(String text) {
        try {
            JsonNode content = json.readTree(text);
            if (content.isObject()) {
                return content;
            }
        } catch (JacksonException e) {
            // Said below: what is no JSON is no fact.
        }
        throw new Unreadable("malformed");
    }

    private static UUID episode(JsonNode content) {
        try {
            return UUID.fromString(content.path("episode").asString(""));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("malformed");
        }
    }
}
