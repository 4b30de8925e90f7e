package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.field.FieldPolicy;
import id.pulih.field.internal.FactRows.Place;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a fact goes straight into the record, and as what. */
@Component
class Judgement {

    private final Clock clock;

    Judgement(Clock clock) {
        this.clock = clock;
    }

    /** Why a person has to look first; the gravest reason first. */
    Optional<String> waits(Sender sender, Skew skew, OpenedFact fact, Place place) {
        Asker asker = sender.asker();
        if (!sender.active()) {
            return Optional.of("ended");
        }
        if (!FieldPolicy.mayRecord(asker, asker.office(), place.agent(), null)) {
            return Optional.of("not-assigned");
        }
        if (!FieldPolicy.mayRecord(asker, asker.office(), place.agent(), place.endedOn())) {
            return Optional.of("episode-ended");
        }
        if (!fact.known()) {
            return Optional.of("unknown-form");
        }
        return at(asker, fact)
                .map(at -> skew.mended(at, clock.instant()))
                .filter(at -> Skew.impossible(at, clock.instant(), asker.zone(), place.startsOn()))
                .map(at -> "clock");
    }

    /** Empty when it cannot be read; then the record says what is wrong with it. */
    private static Optional<Instant> at(Asker asker, OpenedFact fact) {
        String text = fact.body().path("occurredAt").asString("");
        return text.length() > 60 ? Optional.empty() : Optional.ofNullable(Dates.parseInstant(text.strip(), asker.zone()));
    }

    /** What the record is asked to take, its time mended by the skew. */
    Input input(Asker asker, Skew skew, OpenedFact fact) {
        Input body = JsonInput.of(fact.body()).with(Map.of("id", fact.id().toString(), "kind", fact.kind()));
        return at(asker, fact)
                .map(at -> body.with(Map.of("occurredAt", skew.mended(at, clock.instant()).toString())))
                .orElse(body);
    }
}
