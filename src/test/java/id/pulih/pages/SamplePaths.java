package id.pulih.pages;

import id.pulih.Api;
import id.pulih.demo.Cast;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Fills the variables of a route with ids of the demo's records. */
final class SamplePaths {

    /** Answers a PDF or a scan. */
    private static final Set<String> FILES = Set.of("/episode/{id}/sertifikat", "/klien/{id}/berkas/{paper}");

    private SamplePaths() {}

    static List<String> fill(Visit visit, Api api, String pattern) {
        if (FILES.contains(pattern)) {
            return List.of();
        }
        if (!pattern.contains("{")) {
            return List.of(pattern);
        }
        var paths = new LinkedHashSet<String>();
        for (String story : visit.stories()) {
            paths.addAll(ofStory(api, pattern, story));
        }
        paths.addAll(ofOffice(visit, api, pattern));
        return new ArrayList<>(paths);
    }

    private static List<String> ofStory(Api api, String pattern, String story) {
        UUID client = Cast.id(story + ":client");
        UUID episode = Cast.id(story + ":episode");
        String list = "/episodes/" + episode;
        if (pattern.startsWith("/klien/{id}")) {
            return pattern.indexOf('{', 10) > 0 ? List.of() : List.of(pattern.replace("{id}", client.toString()));
        }
        if (!pattern.startsWith("/episode/{id}")) {
            return List.of();
        }
        String path = pattern.replace("{id}", episode.toString());
        if (path.contains("{activityId}")) {
            return some(path, "{activityId}", api.get(list + "/activities").json().path("items"), item -> true);
        }
        if (path.contains("{assessmentId}")) {
            return some(path, "{assessmentId}", api.get(list + "/assessments").json().path("items"), item -> true);
        }
        if (path.contains("{testId}")) {
            return some(path, "{testId}", api.get(list + "/urine-tests").json().path("items"), item -> true);
        }
        if (path.contains("{obligationId}")) {
            return some(path, "{obligationId}", api.get(list + "/obligations").json(), d -> d.get("state").asString().equals("due"));
        }
        return path.contains("{") ? List.of() : List.of(path);
    }

    private static List<String> ofOffice(Visit visit, Api api, String pattern) {
        return switch (pattern.replaceAll("(/[a-z-]+/\\{).*", "$1")) {
            case "/agen/{" -> !List.of(Cast.SUMBAWA, Cast.CILACAP).contains(visit.office()) ? List.of() : List.of(pattern.replaceFirst("\\{[a-z]+}", Cast.id("agent:" + visit.office() + ":0").toString()));
            case "/kantor/{" -> List.of(pattern.replaceFirst("\\{[a-z]+}", Cast.office(visit.office()).id().toString()));
            case "/lembaga/{" -> some(pattern, "{id}", api.get("/institutions").json().path("items"), item -> true);
            case "/aturan/{" -> List.of(pattern.replaceFirst("\\{[a-z]+}", "agent.max-active-clients"));
            case "/verifikasi/{" -> List.of("/verifikasi/TIDAKADA");
            default -> List.of();
        };
    }

    /** The route for the first fitting item of a list. */
    private static List<String> some(String path, String variable, JsonNode items, java.util.function.Predicate<JsonNode> fits) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(fits)
                .limit(1)
                .map(item -> path.replace(variable, item.get("id").asString()))
                .toList();
    }
}
