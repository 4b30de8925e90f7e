package id.pulih.ui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of the API (OpenAPI 3.1), put together at the start from {@code openapi/*.yaml}: {@code _base.yaml} brings
 * what all share, every module its own paths (without {@code /api/v1}) and components. The problems that any operation of its
 * kind may answer are added here, so that no module can forget them.
 */
@RestController
class OpenApi {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String BASE = "_base.yaml";

    private final byte[] document;

    /** Not with the application's mapper: that one leaves out nulls, and an example may show one. */
    OpenApi() {
        this.document = JsonMapper.shared().writeValueAsBytes(assemble());
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    private static Map<String, Object> assemble() {
        var all = new ArrayList<>(files());
        Resource base = all.stream().filter(file -> BASE.equals(file.getFilename())).findFirst().orElseThrow();
        all.remove(base);
        Map<String, Object> document = read(base);
        for (Resource file : all) {
            add(document, read(file), String.valueOf(file.getFilename()).replace(".yaml", ""));
        }
        return document;
    }

    private static void add(Map<String, Object> document, Map<String, Object> part, String module) {
        tree(part, "paths").forEach((path, item) -> {
            Map<String, Object> operations = tree(part, "paths", path);
            operations.forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                    complete(tree(operations, method), path, module);
                }
                once(tree(document, "paths", path), method, operation);
            });
        });
        tree(part, "components").keySet().forEach(kind -> tree(part, "components", kind)
                .forEach((name, value) -> once(tree(document, "components", kind), name, value)));
    }

    /** The tag, and the problems every operation of this kind may answer. */
    private static void complete(Map<String, Object> operation, String path, String module) {
        operation.putIfAbsent("tags", List.of(module));
        Map<String, Object> responses = tree(operation, "responses");
        boolean open = List.of().equals(operation.get("security"));
        if (!open) {
            refer(responses, "401", "NotSignedIn");
            refer(responses, "403", "Forbidden");
            refer(responses, "429", "TooManyRequests");
        }
        if (path.contains("{")) {
            refer(responses, "404", "NotFound");
        }
        if (operation.containsKey("requestBody")) {
            refer(responses, "400", "MalformedBody");
            refer(responses, "422", "InvalidInput");
        }
        refer(responses, "500", "Unexpected");
    }

    private static void refer(Map<String, Object> responses, String status, String name) {
        responses.putIfAbsent(status, Map.of("$ref", "#/components/responses/" + name));
    }

    private static void once(Map<String, Object> target, String name, Object value) {
        Object before = target.put(name, value);
        if (before != null && !before.equals(value)) {
            throw new IllegalStateException("The API description has " + name + " twice with different content");
        }
    }

    /** The tree below the given names; it is made where it is missing. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Map<String, Object> from, String... names) {
        Map<String, Object> here = from;
        for (String name : names) {
            here = (Map<String, Object>) here.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
        }
        return here;
    }

    private static Map<String, Object> read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return YAMLMapper.shared().readValue(content, TREE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> files() {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
