package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.instruments.MeasurementPolicy;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words written beside measurements, sealed: why something was corrected, why an item was not answered. Answers, scores
 * and results stay readable for the database, because verdicts and roll-ups are computed from them and they name nobody.
 */
@Component
public class MeasurementWords {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<Integer, String>> REASONS = new TypeReference<>() {};

    private final Vault vault;

    MeasurementWords(Vault vault) {
        this.vault = vault;
    }

    /** What the words of one measurement look like when they are stored. */
    public Map<String, byte @Nullable []> sealed(Episode episode, Corrections.Fact fact, UUID id, @Nullable String reason, Map<Integer, String> missing) {
        SealingKey key = vault.clientKey(episode.office(), episode.client());
        var sealed = new HashMap<String, byte @Nullable []>();
        sealed.put("reason", key.seal(place(fact, "reason", id), reason));
        sealed.put("reasons", key.seal(place(fact, "missing_reasons", id), missing.isEmpty() ? null : JSON.writeValueAsString(missing)));
        return sealed;
    }

    /** Null for whoever may not read the words, and for a client who was erased. */
    public @Nullable SealingKey key(Asker asker, Episode episode) {
        return MeasurementPolicy.mayReadReasons(asker, episode.office())
                ? vault.clientKeys(episode.office(), List.of(episode.client())).get(episode.client())
                : null;
    }

    public static @Nullable String reason(@Nullable SealingKey key, Corrections.Fact fact, UUID id, byte @Nullable [] sealed) {
        return key == null ? null : key.open(place(fact, "reason", id), sealed);
    }

    public static SortedMap<Integer, String> missing(@Nullable SealingKey key, UUID id, byte @Nullable [] sealed) {
        String opened = key == null ? null : key.open(place(Corrections.Fact.ASSESSMENT, "missing_reasons", id), sealed);
        return opened == null ? new TreeMap<>() : JSON.readValue(opened, REASONS);
    }

    private static String place(Corrections.Fact fact, String field, UUID id) {
        return fact.name().toLowerCase(Locale.ROOT) + "." + field + "." + id;
    }
}
