package id.pulih.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What in a value does not fit its schema, as far as our own description goes: types, required and unknown members, enum,
 * const, pattern, allOf and oneOf. A member that the schema does not name is a fault, so that no field goes undescribed.
 */
record SchemaFit(JsonNode document) {

    List<String> faults(String at, JsonNode schema, JsonNode value) {
        var faults = new ArrayList<String>();
        check(at, schema, value, true, faults);
        return faults;
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private void check(String at, JsonNode given, JsonNode value, boolean closed, List<String> faults) {
        JsonNode schema = resolved(given);
        if (schema.has("type") && texts(schema.get("type")).noneMatch(type -> is(type, value))) {
            faults.add(at + " is no " + schema.get("type"));
        }
        if (schema.has("enum") && StreamSupport.stream(schema.get("enum").spliterator(), false).noneMatch(value::equals)) {
            faults.add(at + " is none of " + schema.get("enum"));
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            faults.add(at + " is not " + schema.get("const"));
        }
        if (schema.has("pattern") && !value.asString().matches(schema.get("pattern").asString())) {
            faults.add(at + " is not of the form " + schema.get("pattern"));
        }
        schema.path("allOf").forEach(part -> check(at, part, value, false, faults));
        if (schema.has("oneOf") && StreamSupport.stream(schema.get("oneOf").spliterator(), false)
                .filter(choice -> faults(at, choice, value).isEmpty()).count() != 1) {
            faults.add(at + " does not fit exactly one choice");
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(at + "[]", schema.get("items"), item, true, faults));
        }
        if (value.isObject()) {
            members(at, schema, value, closed, faults);
        }
    }

    private void members(String at, JsonNode schema, JsonNode value, boolean closed, List<String> faults) {
        texts(schema.path("required")).filter(name -> !value.has(name)).forEach(name -> faults.add(at + " lacks " + name));
        Set<String> known = known(schema);
        value.properties().forEach(member -> {
            String here = at + "." + member.getKey();
            if (schema.path("properties").has(member.getKey())) {
                check(here, schema.get("properties").get(member.getKey()), member.getValue(), true, faults);
            } else if (schema.has("additionalProperties")) {
                check(here, schema.get("additionalProperties"), member.getValue(), true, faults);
            } else if (closed && !known.isEmpty() && !known.contains(member.getKey())) {
                faults.add(here + " is not described");
            }
        });
    }

    private Set<String> known(JsonNode schema) {
        var names = new HashSet<>(schema.path("properties").propertyNames());
        schema.path("allOf").forEach(part -> names.addAll(known(resolved(part))));
        return names;
    }

    private static Stream<String> texts(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? StreamSupport.stream(oneOrMore.spliterator(), false).map(JsonNode::asString)
                : Stream.of(oneOrMore).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("Unknown type " + type);
        };
    }
}
