package id.pulih.bench;

import id.pulih.platform.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** Eight officers at their desks, each of an office of her own, and the directorate. */
final class Desk {

    private static final int PEOPLE = Yardsticks.PEOPLE;

    private final Options options;
    private final Country country;
    private final Figures figures;
    private final Loop loop;
    private final Lines lines;

    Desk(Options options, Country country, Figures figures, Loop loop, Lines lines) {
        this.options = options;
        this.country = country;
        this.figures = figures;
        this.loop = loop;
        this.lines = lines;
    }

    /** One officer with what she opens. */
    record Officer(Visitor visitor, String token, String csrf, List<String> running, List<String> clients) {}

    private interface Ask {
        Line.Answer of(Line line, Officer officer, Random random) throws IOException;
    }

    void measure(List<Country.Office> offices, List<Visitor> visitors) throws Exception {
        List<Officer> officers = officers(offices, visitors);
        ask("save online", officers, (line, officer, random) -> save(line, officer, any(random, officer.running())));
        ask("history of a client", officers, (line, officer, random) ->
                line.get("/api/v1/episodes/" + any(random, officer.running()) + "/activities?limit=50", "Authorization", "Bearer " + officer.token()));
        ask("client list", officers, (line, officer, random) -> officer.visitor().get(line, "/klien"));
        ask("client search", officers, (line, officer, random) -> officer.visitor().post(line, "/klien/cari",
                Map.of("_csrf", officer.csrf(), "q", any(random, officer.clients()))));
        ask("episode page", officers, (line, officer, random) -> officer.visitor().get(line, "/episode/" + any(random, officer.running())));
        ask("overdue list", officers, (line, officer, random) -> officer.visitor().get(line, "/hari-ini"));
        ask("office dashboard", officers, (line, officer, random) -> officer.visitor().get(line, "/dasbor"));
        once("monthly report of an office", officers, (line, officer, random) -> officer.visitor().get(line, "/laporan-bulanan"));
        directorate();
        certificate();
    }

    private void directorate() throws Exception {
        List<Visitor> people = country.cast(lines.of(0), "directorate");
        List<Officer> one = people.stream().map(visitor -> new Officer(visitor, "", "", List.of(), List.of())).toList();
        ask("national dashboard", one, (line, officer, random) -> officer.visitor().get(line, "/dasbor"));
        once("quarterly report", one, (line, officer, random) -> officer.visitor().get(line, "/laporan-triwulan"));
    }

    /** Of the cast: the large demo issues none. */
    private void certificate() throws Exception {
        List<List<String>> issued = country.database.rows("""
                select c.episode_id, a.username from pulih.certificate c join pulih.account a on a.office_id = c.office_id
                 where a.username in ('dewi') and not exists (select from pulih.certificate_revocation r where r.office_id = c.office_id and r.episode_id = c.episode_id)""");
        List<Visitor> people = issued.isEmpty() ? List.of() : country.cast(lines.of(0), "officer");
        List<Officer> one = new ArrayList<>();
        for (Visitor visitor : people) {
            if (visitor.get(lines.of(0), "/episode/" + issued.getFirst().getFirst() + "/sertifikat").status() == 200) {
                one.add(new Officer(visitor, "", "", List.of(issued.getFirst().getFirst()), List.of()));
            }
        }
        once("certificate PDF", one, (line, officer, random) -> officer.visitor().get(line, "/episode/" + officer.running().getFirst() + "/sertifikat"));
    }

    private List<Officer> officers(List<Country.Office> offices, List<Visitor> visitors) throws Exception {
        var officers = new ArrayList<Officer>();
        for (int i = 0; i < Math.min(PEOPLE, offices.size()); i++) {
            Country.Office office = offices.get(i);
            officers.add(new Officer(visitors.get(i), country.token(lines.of(0), office), visitors.get(i).token(lines.of(0), "/klien"), column("""
                    select e.id from pulih.episode e where e.office_id = ? and e.starts_on <= current_date - 2
                       and not exists (select from pulih.episode_ending n where n.office_id = e.office_id and n.episode_id = e.id) order by e.id limit 100""", office),
                    column("select split_part(alias, ' ', 1) from pulih.client where office_id = ? order by registered_at desc, id desc limit 200", office)));
        }
        return officers;
    }

    private List<String> column(String sql, Country.Office office) throws Exception {
        return country.database.rows(sql, office.id()).stream().map(List::getFirst).toList();
    }

    private static Line.Answer save(Line line, Officer officer, String episode) throws IOException {
        var body = Handset.body(ThreadLocalRandom.current(), Instant.now().minusSeconds(1));
        body.put("id", Ids.next().toString());
        return line.send("POST", "/api/v1/episodes/" + episode + "/activities", JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8),
                "Authorization", "Bearer " + officer.token(), "Content-Type", "application/json");
    }

    private void ask(String name, List<Officer> officers, Ask ask) throws Exception {
        run(name, officers, PEOPLE, ask);
    }

    /** Long work that one person waits for. */
    private void once(String name, List<Officer> officers, Ask ask) throws Exception {
        run(name, officers, 1, ask);
    }

    /** What is not there yet, or not for these people, is found by asking. */
    private void run(String name, List<Officer> officers, int people, Ask ask) throws Exception {
        if (!options.wanted(name)) {
            return;
        }
        Line.Answer first = officers.isEmpty() ? null : ask.of(lines.of(0), officers.getFirst(), new Random(options.seed()));
        if (first == null || first.status() >= 300) {
            figures.skip(name, first == null ? "nobody to ask" : "answered " + first.status());
            return;
        }
        figures.add(loop.run(name, people, 1, thread -> ask.of(lines.of(thread), officers.get(thread % officers.size()), ThreadLocalRandom.current()).status() < 300));
    }

    private static String any(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
