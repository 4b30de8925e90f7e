package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API says what the running application answers, no more and no less. */
class OpenApiTest extends PulihTest {

    private static final String PREFIX = "/api/v1";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyRouteOfTheApiIsDescribedAndNothingElse() {
        Set<String> existing = RouteNames.of(requestMappingHandlerMapping).stream()
                .filter(route -> route.contains(" " + PREFIX + "/"))
                .map(route -> route.replace(PREFIX, ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var described = new TreeSet<String>();
        operations((name, operation) -> described.add(name));

        assertThat(described).isEqualTo(existing);
    }

    @Test
    void everyOperationShowsItsAnswersAndItsProblemsByExample() {
        var faults = new ArrayList<String>();
        operations((name, operation) -> {
            boolean answers = false;
            boolean problems = false;
            for (var response : operation.at("/responses").properties()) {
                answers |= response.getKey().startsWith("2");
                problems |= response.getKey().startsWith("4") || response.getKey().startsWith("5");
                for (var content : resolved(response.getValue()).at("/content").properties()) {
                    if (content.getKey().contains("json") && !content.getValue().has("example") && !content.getValue().has("examples")) {
                        faults.add(name + " " + response.getKey() + " has no example");
                    }
                }
            }
            if (!answers || !problems || operation.at("/summary").isMissingNode()) {
                faults.add(name + " lacks an answer, a problem or a summary");
            }
            operation.at("/requestBody/content").properties().forEach(content -> {
                if (content.getKey().contains("json") && !content.getValue().has("example") && !content.getValue().has("examples")) {
                    faults.add(name + " has no example of its body");
                }
            });
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPathParameterIsDeclared() {
        var faults = new ArrayList<String>();
        operations((name, operation) -> {
            long wanted = name.chars().filter(c -> c == '{').count();
            List<String> declared = new ArrayList<>();
            for (JsonNode parameter : parameters(name, operation)) {
                if (resolved(parameter).at("/in").asString().equals("path")) {
                    declared.add("{" + resolved(parameter).at("/name").asString() + "}");
                }
            }
            if (declared.size() != wanted || !declared.stream().allMatch(name::contains)) {
                faults.add(name + " declares " + declared);
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document().findValuesAsString("$ref")).isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
    }

    @Test
    void everyExampleFitsItsSchema() {
        var faults = new ArrayList<String>();
        var fit = new SchemaFit(document());
        operations((name, operation) -> {
            faults.addAll(misfits(fit, name + " body", operation.at("/requestBody")));
            operation.at("/responses").properties().forEach(response ->
                    faults.addAll(misfits(fit, name + " " + response.getKey(), resolved(response.getValue()))));
        });
        assertThat(document().at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(faults).isEmpty();
    }

    private List<String> misfits(SchemaFit fit, String at, JsonNode message) {
        var faults = new ArrayList<String>();
        message.at("/content").properties().stream().map(content -> content.getValue()).forEach(content -> {
            if (content.has("example")) {
                faults.addAll(fit.faults(at, content.get("schema"), content.get("example")));
            }
            content.at("/examples").forEach(example ->
                    faults.addAll(fit.faults(at, content.get("schema"), resolved(example).at("/value"))));
        });
        return faults;
    }

    private JsonNode document;

    private JsonNode document() {
        if (document == null) {
            document = Api.anonymous(port).get("/openapi.json").json();
        }
        return document;
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        document().at("/paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (!operation.getKey().equals("parameters")) {
                each.accept(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), operation.getValue());
            }
        }));
    }

    /** Those of the operation and those that all operations of the path share. */
    private List<JsonNode> parameters(String name, JsonNode operation) {
        var all = new ArrayList<JsonNode>();
        operation.at("/parameters").forEach(all::add);
        document().at("/paths").path(name.substring(name.indexOf(' ') + 1)).at("/parameters").forEach(all::add);
        return all;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document().at(node.get("$ref").asString().substring(1)) : node;
    }
}
