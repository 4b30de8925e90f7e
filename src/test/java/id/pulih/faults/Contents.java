package id.pulih.faults;

import java.time.OffsetDateTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a fact says, in one line that comes out the same from the telephone's side and from the database's. */
final class Contents {

    private Contents() {}

    static String of(String kind, UUID episode, Map<String, ?> body) {
        var said = new TreeMap<String, String>();
        body.forEach((field, value) -> {
            if (value != null && !field.equals("kind")) {
                said.put(field, plain(field, value));
            }
        });
        return "%s of %s %s".formatted(kind, episode, said).replace('\n', ' ');
    }

    /** As {@link #of(String, UUID, Map)} for a fact as it is opened. */
    static String of(JsonNode fact) {
        var body = new TreeMap<String, Object>();
        fact.path("body").properties().forEach(field -> body.put(field.getKey(),
                field.getValue().isArray() ? field.getValue().valueStream().map(JsonNode::asString).toList() : field.getValue().asString()));
        return of(fact.path("kind").asString(), UUID.fromString(fact.path("episode").asString()), body);
    }

    private static String plain(String field, Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(Objects::toString).sorted().collect(Collectors.joining(","));
        }
        if (field.equals("occurredAt")) {
            return value instanceof Instant ? value.toString() : OffsetDateTime.parse(value.toString()).toInstant().toString();
        }
        return value.toString();
    }
}
