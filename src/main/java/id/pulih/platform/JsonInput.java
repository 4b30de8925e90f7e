package id.pulih.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns a JSON body into {@link Input}: one set of readers and one set of messages for pages and API. */
public final class JsonInput {

    private JsonInput() {}

    /** @throws ProblemException malformed-body when the body is not a JSON object */
    public static Input of(JsonNode body) {
        if (!body.isObject()) {
            throw ProblemException.of(Problem.MALFORMED_BODY);
        }
        var values = new LinkedHashMap<String, String>();
        var wrongTypes = new LinkedHashMap<String, String>();
        flatten("", body, values, wrongTypes);
        return Input.flattened(values, wrongTypes);
    }

    private static void flatten(String name, JsonNode node, Map<String, String> values, Map<String, String> wrong) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                mark(name, "{}", wrong);
                node.properties().forEach(e -> flatten(join(name, e.getKey()), e.getValue(), values, wrong));
            }
            case ARRAY -> {
                mark(name, "[]", wrong);
                for (int i = 0; i < node.size(); i++) {
                    flatten(join(name, String.valueOf(i)), node.get(i), values, wrong);
                }
            }
            case STRING -> values.put(name, node.stringValue());
            case NUMBER, BOOLEAN -> number(name, node, values, wrong);
            default -> { }
        }
    }

    /** Kept with its type: a NIK or phone sent as a number has already lost a leading zero or its last digits. */
    private static void number(String name, JsonNode node, Map<String, String> values, Map<String, String> wrong) {
        values.put(name, node.asString());
        wrong.put(name, node.asString());
    }

    private static void mark(String name, String kind, Map<String, String> wrong) {
        if (!name.isEmpty()) {
            wrong.put(name, kind);
        }
    }

    private static String join(String name, String member) {
        return name.isEmpty() ? member : name + "." + member;
    }
}
