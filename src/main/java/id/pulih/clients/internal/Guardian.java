package id.pulih.clients.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.Phone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The person of the family who stands by the client. Kept as one sealed text. */
public record Guardian(String name, Relation relation, @Nullable Phone phone) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** None when nothing of it was sent. */
    static @Nullable Guardian read(Input input) {
        if (!input.has("guardian")) {
            return null;
        }
        Input guardian = input.at("guardian");
        return new Guardian(guardian.needText("name", 100), Relation.read(guardian, "relation"),
                Phone.read(guardian, "phone"));
    }

    String json() {
        var node = JSON.createObjectNode().put("name", name).put("relation", relation.code());
        if (phone != null) {
            node.put("phone", phone.number());
        }
        return node.toString();
    }

    static @Nullable Guardian ofJson(@Nullable String json) {
        if (json == null) {
            return null;
        }
        JsonNode node = JSON.readTree(json);
        return new Guardian(node.get("name").asString(), Coded.of(Relation.class, node.get("relation").asString()),
                node.has("phone") ? new Phone(node.get("phone").asString()) : null);
    }
}
