package id.pulih.rules.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import id.pulih.rules.Document;
import id.pulih.rules.Rule;
import id.pulih.rules.Yaml;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** The rule files in the order of the page of rules. A jar cannot be listed reliably, so the names stand here. */
public final class RuleFiles {

    public static final List<String> NAMES = List.of(
        "programme", "activities", "measurements", "relapse", "registration", "agents", "reporting", "partners", "costs", "rights",
        "openings", "retention");

    private RuleFiles() {}

    public static List<Rule> read() {
        Map<String, Document> documents = Yaml.read("/rules/documents.yaml", new TypeReference<List<Document>>() {})
            .stream().collect(toMap(Document::code, identity()));
        return NAMES.stream()
            .flatMap(name -> Yaml.read("/rules/" + name + ".yaml", new TypeReference<List<RuleFile>>() {}).stream())
            .map(file -> file.toRule(documents))
            .toList();
    }
}
