package id.pulih.outcomes;

import id.pulih.WrittenBySql;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.episodes.EpisodeStore;
import id.pulih.instruments.UrinePanel;
import id.pulih.instruments.WhoqolBref;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Clients with a programme and measurements, each made for one test. */
public class Cases {

    public static final String HOLDER = "Budi Contoh Santoso";
    /** Raw sums by domain; by the table 56 and 69 in each. */
    static final int[] AT_56 = {22, 19, 10, 25};

    static final int[] AT_69 = {26, 22, 11, 29};

    private static final AtomicInteger NEXT = new AtomicInteger(9000);

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;
    private final Askers askers;
    private final EpisodeStore episodes;
    private final JsonMapper json;
    private final ApplicationContext application;

    /** From the application under test; not a bean, so that all tests share one application. */
    public Cases(ApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.work = application.getBean(Work.class);
        this.vault = application.getBean(Vault.class);
        this.askers = application.getBean(Askers.class);
        this.episodes = application.getBean(EpisodeStore.class);
        this.json = application.getBean(JsonMapper.class);
        this.application = application;
    }

    /** An episode of the officer's office that began on the given day, with nothing done yet. */
    public UUID episode(String officer, LocalDate startsOn) {
        Asker asker = asker(officer);
        return work.write(asker.own("care"), () -> {
            UUID episode = Ids.next();
            episodes.open(asker, Input.of(Map.of("id", episode.toString(), "clientId", client(asker).toString(),
                    "programme", "pasca-2019", "returnedToFamilyOn", startsOn.toString(), "enrolledOn", startsOn.toString())));
            return episode;
        });
    }

    /** Lets every duty rest: a reason is recorded why it was not possible. */
    void settle(String officer, UUID episode) {
        Asker asker = asker(officer);
        write(asker, episode, () -> jdbc.sql("""
                insert into pulih.obligation_exception
                select o.office_id, o.id, 'impossible', 'contoh', :account, :now from pulih.obligation o
                where o.office_id = :office and o.episode_id = :episode
                on conflict do nothing""")
                .param("office", asker.office())
                .param("episode", episode)
                .param("account", asker.account())
                .param("now", now())
                .update());
    }

    /** The worked example of source 004: 56 and 69 by the table, urine negative. */
    void workedExample(String officer, UUID episode) {
        whoqol(officer, episode, "initial", AT_56);
        whoqol(officer, episode, "final", AT_69);
        urine(officer, episode, "negative");
    }

    void whoqol(String officer, UUID episode, String moment, int... sums) {
        var scores = WhoqolBref.standard().score(answers(sums), WhoqolBref.standard().options(56));
        Asker asker = asker(officer);
        write(asker, episode, () -> jdbc.sql("""
                insert into pulih.assessment (office_id, id, episode_id, instrument, version, moment, taken_on, answers, missing_reasons, scores, recorded_by, recorded_at)
                values (:office, :id, :episode, 'whoqol-bref', :version, :moment, :day, '{}', '{}', cast(:scores as jsonb), :account, :now)""")
                .param("office", asker.office())
                .param("id", Ids.next())
                .param("episode", episode)
                .param("version", scores.version())
                .param("moment", moment)
                .param("day", LocalDate.of(2026, 11, moment.equals("final") ? 20 : 2))
                .param("scores", json.writeValueAsString(scores))
                .param("account", asker.account())
                .param("now", now())
                .update());
    }

    void urine(String officer, UUID episode, String result) {
        var read = UrinePanel.find("napza-6").orElseThrow().read(results(result));
        Asker asker = asker(officer);
        write(asker, episode, () -> jdbc.sql("""
                insert into pulih.urine_test (office_id, id, episode_id, moment, taken_on, panel, results, overall, recorded_by, recorded_at)
                values (:office, :id, :episode, 'final', '2026-11-20', 'napza-6', cast(:results as jsonb), :overall, :account, :now)""")
                .param("office", asker.office())
                .param("id", Ids.next())
                .param("episode", episode)
                .param("results", json.writeValueAsString(read.results()))
                .param("overall", read.overall().code())
                .param("account", asker.account())
                .param("now", now())
                .update());
    }

    void pause(String officer, UUID episode, LocalDate from) {
        Asker asker = asker(officer);
        write(asker, episode, () -> jdbc.sql("insert into pulih.episode_pause values (:office, :id, :episode, :day, 'contoh', :account, :now)")
                .param("office", asker.office())
                .param("id", Ids.next())
                .param("episode", episode)
                .param("day", from)
                .param("account", asker.account())
                .param("now", now())
                .update());
    }

    /** How often something was written into the trail about a record. */
    int trail(String officer, String action, UUID subject) {
        Asker asker = asker(officer);
        return work.read(asker.own("care"), () -> jdbc.sql(
                        "select count(*) from pulih.audit_entry where office_id = :office and action = :action and subject_id = :subject")
                .param("office", asker.office())
                .param("action", action)
                .param("subject", subject)
                .query(Integer.class)
                .single());
    }

    Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }

    private UUID client(Asker asker) {
        UUID id = Ids.next();
        SealingKey key = vault.newClientKey(asker.office(), id);
        String number = "UJI-2026-" + NEXT.incrementAndGet();
        jdbc.sql("""
                insert into pulih.client (office_id, id, case_number, alias, alias_search, name_sealed, no_nik_reason, address_sealed, birth_date_sealed,
                    birth_year, sex, village_code, institution_name, rehabilitation_kind, rehabilitation_finished_on, person_hash, version, registered_by, registered_at)
                values (:office, :id, :number, 'B', 'b', :name, 'belum', :address, :birth, 1995, 'male', '5204182003', 'Balai', 'inpatient', '2026-06-01',
                    :hash, 1, :account, :now)""")
                .param("office", asker.office())
                .param("id", id)
                .param("number", number)
                .param("name", key.seal("client.name." + id, HOLDER))
                .param("address", key.seal("client.address." + id, "Jalan Contoh"))
                .param("birth", key.seal("client.birth_date." + id, "1995-03-12"))
                .param("hash", vault.blind("person", number))
                .param("account", asker.account())
                .param("now", now())
                .update();
        return id;
    }

    static Map<String, String> results(String result) {
        var results = new HashMap<String, String>();
        List.of("AMP", "MET", "THC", "MOP", "BZO", "COC").forEach(each -> results.put(each, result));
        return results;
    }

    /** Answers that give these raw sums: each item of a domain near the mean, reversed ones turned round. */
    static Map<Integer, Integer> answers(int... sums) {
        var answers = new HashMap<Integer, Integer>(Map.of(1, 4, 2, 4));
        var domains = id.pulih.instruments.WhoqolDomain.values();
        IntStream.range(0, domains.length).forEach(d -> {
            List<Integer> items = WhoqolBref.standard().itemsOf(domains[d]);
            for (int i = 0; i < items.size(); i++) {
                int value = sums[d] / items.size() + (i < sums[d] % items.size() ? 1 : 0);
                answers.put(items.get(i), reversed(items.get(i)) ? 6 - value : value);
            }
        });
        return answers;
    }

    private static boolean reversed(int item) {
        return WhoqolBref.standard().items().stream().anyMatch(each -> each.number() == item && each.reversed());
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.of(2026, 11, 23, 2, 0, 0, 0, ZoneOffset.UTC);
    }

    private void write(Asker asker, UUID episode, Runnable statement) {
        work.write(asker.own("care"), () -> {
            statement.run();
            WrittenBySql.about(application, asker.office(), episode);
        });
    }
}
