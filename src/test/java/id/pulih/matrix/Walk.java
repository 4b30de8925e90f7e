package id.pulih.matrix;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Every route × every role and nobody × every relation to the record, once. Writes are sent empty, so that whoever is let in
 * is told what is missing; what comes back is compared with the expectations and searched for canaries.
 */
final class Walk {

    private static final Set<Integer> LET_IN = Set.of(200, 201, 202, 204, 303, 400, 409, 410, 413, 415, 422);

    /** What a form says before it looks at a wrong id beneath the right one. */
    private static final Set<Integer> NOT_LOOKED_AT = Set.of(400, 409, 413, 415, 422);

    final Set<String> wrong = Collections.synchronizedSet(new TreeSet<>());
    final Set<String> outside = new TreeSet<>();
    final AtomicInteger cells = new AtomicInteger();
    final Exposures exposures;

    private final Terrain terrain;

    Walk(Terrain terrain, Expectations expectations, Collection<String> routes) {
        this.terrain = terrain;
        this.exposures = new Exposures(terrain);
        for (String route : routes) {
            Expectations.Line line = expectations.lines().get(route);
            if (line == null) {
                outside.add(route);
            } else {
                String[] parts = route.split(" ");
                relations(parts[1]).forEach(relation -> visitors(parts[1], relation)
                        .forEach(visitor -> cell(visitor, parts[0], parts[1], relation, line)));
            }
        }
        Stream.concat(terrain.own.values().stream(), terrain.above.values().stream()).parallel().forEach(this::search);
    }

    /** Those of the own office; for what lies below those of the office above; lists are opened by both. */
    private Stream<Visitor> visitors(String pattern, Relation relation) {
        Stream<Visitor> own = relation == Relation.BELOW ? Stream.of() : terrain.own.values().stream();
        Stream<Visitor> above = relation == Relation.BELOW || !pattern.contains("{") ? terrain.above.values().stream() : Stream.of();
        return Stream.of(own, above, Stream.of(terrain.anonymous)).flatMap(each -> each).toList().parallelStream();
    }

    private static List<Relation> relations(String pattern) {
        if (!pattern.contains("{")) {
            return List.of(Relation.OWN);
        }
        boolean ofClients = Set.of("client", "episode").contains(Subject.root(pattern));
        boolean beneath = pattern.indexOf('{') != pattern.lastIndexOf('{') && !pattern.endsWith("{kind}");
        return List.of(Relation.values()).stream()
                .filter(relation -> (ofClients || !relation.ofClientsOnly) && (beneath || relation != Relation.MIXED))
                .toList();
    }

    private void cell(Visitor visitor, String method, String pattern, Relation relation, Expectations.Line line) {
        int expected = line.expected(visitor.role, relation);
        String path = path(pattern, relation, expected == 0);
        HttpResponse<byte[]> answer = visitor.ask(method, path, "");
        boolean toSignIn = answer.headers().firstValue("Location").orElse("").matches(".*/masuk(\\?.*)?");
        int status = toSignIn && !line.anyone() ? 401 : answer.statusCode();
        cells.incrementAndGet();
        if (!right(line, visitor, method, relation, status)) {
            wrong.add(method + " " + pattern + " as " + visitor.name() + ", " + relation.code() + ": expected "
                    + (expected == 0 ? "to be let in" : expected) + ", is " + status);
        }
        exposures.look(visitor, method + " " + pattern, answer, "");
        if (line.fresh() && visitor.role != null) {
            visitor.signIn();
        }
    }

    private static boolean right(Expectations.Line line, Visitor visitor, String method, Relation relation, int status) {
        int expected = line.expected(visitor.role, relation);
        if (status == 401 && line.mayAskForProof()) {
            return true;
        }
        boolean bodyFirst = line.looksLate(relation) && !method.equals("GET")
                && (expected == 404 || line.refused().contains(visitor.role));
        return expected == 0
                ? LET_IN.contains(status)
                : status == expected || bodyFirst && NOT_LOOKED_AT.contains(status);
    }

    /** An account that is let in to be closed is one that nobody needs. */
    private String path(String pattern, Relation relation, boolean letIn) {
        Subject subject = terrain.subjects.get(relation);
        return Subject.root(pattern).equals("account")
                ? pattern.replace("{id}", letIn ? terrain.victim(UUID.fromString(subject.id("office"))).toString() : subject.id("account"))
                : subject.fill(pattern);
    }

    /** Looks for every client by every field that somebody might know. */
    private void search(Visitor visitor) {
        for (Exposures.Planted planted : exposures.planted()) {
            for (Map.Entry<String, String> field : planted.canaries().fields.entrySet()) {
                if (Set.of("name", "alias", "nik", "caseNumber").contains(field.getKey())) {
                    String typed = field.getValue();
                    exposures.look(visitor, "POST /klien/cari", visitor.ask("POST", "/klien/cari", "q=" + typed.replace(" ", "+")), typed);
                    exposures.look(visitor, "POST /api/v1/clients/search",
                            visitor.ask("POST", "/api/v1/clients/search", "{\"q\": \"" + typed + "\"}"), typed);
                }
            }
        }
    }
}
