package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.activities.ActivityKind;
import id.pulih.episodes.Episode;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens what a telephone sealed and the office keeps under the client's key. */
@Component
class FactBodies {

    private final Vault vault;
    private final Clock clock;

    FactBodies(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** What the telephone wrote; nothing when the client was erased. */
    Input open(Asker asker, Episode episode, Fact fact) {
        SealingKey key = key(asker, episode);
        String text = key == null ? null : key.open("field_fact.body." + fact.rowId(), fact.bodySealed());
        return text == null ? Input.of(Map.of()) : read(text);
    }

    /** The word that went with a decision, or nothing. */
    String word(Asker asker, Episode episode, Fact fact) {
        SealingKey key = key(asker, episode);
        return key == null ? "" : Objects.requireNonNullElse(key.open("field_decision.word." + fact.decisionId(), fact.wordSealed()), "");
    }

    /** What stands in the way of a record of it: episode-ended, unknown-form, erased; null when nothing does. */
    @Nullable String hindrance(Asker asker, Episode episode, Fact fact) {
        if (episode.endedOn() != null) {
            return "episode-ended";
        }
        if (key(asker, episode) == null) {
            return "erased";
        }
        boolean known = fact.isReport() || Coded.find(ActivityKind.class, fact.kind()).isPresent();
        return known && !open(asker, episode, fact).members().isEmpty() ? null : "unknown-form";
    }

    /** So far a clock may be off before anything is mended (docs/sync.md). */
    static boolean skewed(Fact fact) {
        return new Skew(fact.skewSeconds()).counts();
    }

    /** Whether the office must say when it was: mending would be guessing. */
    static boolean clockIsWrong(Fact fact) {
        return "clock".equals(fact.reason());
    }

    /** The hands of the telephone's clock, in its own zone. */
    static String wallClock(Fact fact, Locale locale) {
        try {
            return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", locale).format(OffsetDateTime.parse(fact.deviceTime()));
        } catch (DateTimeException e) {
            return fact.deviceTime();
        }
    }

    /** When it was, by the telephone's own account; mended by as much as its clock was off. */
    String mended(Fact fact, Input body) {
        String typed = body.typed("occurredAt");
        Instant at = Dates.parseInstant(typed, ZoneOffset.UTC);
        return at == null ? typed : new Skew(fact.skewSeconds()).mended(at, clock.instant()).toString();
    }

    private @Nullable SealingKey key(Asker asker, Episode episode) {
        return vault.clientKeys(asker.office(), List.of(episode.client())).get(episode.client());
    }

    private static Input read(String text) {
        try {
            JsonNode whole = JsonMapper.shared().readTree(text);
            JsonNode body = whole.path("body").isObject() ? whole.path("body") : whole;
            return body.isObject() ? JsonInput.of(body) : Input.of(Map.of());
        } catch (JacksonException e) {
            return Input.of(Map.of());
        }
    }
}
