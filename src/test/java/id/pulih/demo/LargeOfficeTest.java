package id.pulih.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.access.Role;
import id.pulih.accounts.NewAccount;
import id.pulih.agents.Agents;
import id.pulih.demo.LargeTree.Branch;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.outcomes.Outcomes;
import id.pulih.platform.Work;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One office of the large demo, filled by batches, beside the cast: its records are such as people could have entered. */
class LargeOfficeTest extends PulihTest {

    private static final int CLIENTS = 80;
    private static final String PASSWORD = "contoh-besar-satu";
    private static final Branch BRANCH = new Branch(new Cast.Place("UJI-BESAR", "Kantor Uji Besar", "bnnk", null, "1101",
            "Asia/Jakarta", "Kepala Rekaan", "Kepala Kantor"), CLIENTS);

    @Autowired
    private DemoOffices offices;

    @Autowired
    private DemoPeople people;

    @Autowired
    private LargeOffice large;

    @Autowired
    private AnswerPool answers;

    @Autowired
    private Askers askers;

    @Autowired
    private Episodes episodes;

    @Autowired
    private Agents agents;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    private Asker filled() {
        offices.enter(List.of(BRANCH.place()));
        people.enter(new NewAccount(BRANCH.account(), BRANCH.place().id(), BRANCH.username(), "Petugas Uji", PASSWORD,
                Set.of(Role.OFFICER, Role.SECTION_HEAD), null));
        Asker asker = askers.of(BRANCH.account()).orElseThrow();
        if (large.clients(asker) == 0) {
            large.fill(asker, BRANCH, TODAY, answers.make(asker, TODAY));
        }
        return asker;
    }

    private Api officer() {
        return Api.signIn(port, BRANCH.username(), PASSWORD);
    }

    private List<UUID> ids(Asker asker, String sql) {
        return work.read(asker.own("care"), () -> jdbc.sql(sql).param("office", asker.office()).query(UUID.class).list());
    }

    private List<Episode> ended(Asker asker, String kind) {
        return ids(asker, "select id from pulih.episode where office_id = :office order by id").stream()
                .map(id -> episodes.own(asker, id))
                .filter(episode -> kind.equals(episode.endingKind()))
                .toList();
    }

    @Test
    void itsClientsAreFoundByNameAliasNikAndCaseNumberAndOpened() {
        Asker asker = filled();
        UUID id = ids(asker, "select id from pulih.client where office_id = :office order by id").get(CLIENTS / 2);

        var client = officer().get("/clients/" + id).json();
        assertThat(client.get("identity").asString()).isEqualTo("full");
        String name = client.get("name").asString();
        for (String q : List.of(name, name.substring(0, 3), client.get("alias").asString(), client.get("nik").asString(), client.get("caseNumber").asString())) {
            var found = officer().post("/clients/search", Map.of("q", q));
            String next = found.text("/next");
            boolean here = found.json().get("items").findValuesAsString("id").contains(id.toString());
            assertThat(here || !next.isEmpty()).as(q).isTrue();
        }
        assertThat(as("bagus").get("/clients/" + id).status()).isEqualTo(404);
    }

    @Test
    void caseNumbersHaveNoGapsAndTheCounterGoesOnBehindThem() {
        Asker asker = filled();
        int wrong = work.read(asker.own("care"), () -> jdbc.sql("""
                select count(*) from (
                    select substring(case_number from 7 for 4)::integer as year, count(*) as clients, max(right(case_number, 4)::integer) as last
                    from pulih.client where office_id = :office group by 1) n
                left join pulih.office_counter k on k.office_id = :office and k.name = 'client' and k.year = n.year
                where n.clients <> n.last or k.value is distinct from n.last""")
                .param("office", asker.office())
                .query(Integer.class)
                .single());

        assertThat(wrong).isZero();
        assertThat(large.clients(asker)).isEqualTo(CLIENTS);
    }

    @Test
    void whoCompletedHasDoneAllThatBlocksCompletionAndTheOutcomeThatWasKept() {
        Asker asker = filled();
        List<Episode> completed = ended(asker, "completed");

        assertThat(completed).hasSize(CLIENTS * 10 / 16);
        for (Episode episode : completed) {
            assertThat(episodes.duties(asker, episode)).filteredOn(Duty::blocks).isNotEmpty().extracting(Duty::state).containsOnly("done");
            assertThat(json.readTree(json.writeValueAsString(outcomes.of(asker, episode)))).isEqualTo(json.readTree(kept(asker, episode)));
        }
    }

    private String kept(Asker asker, Episode episode) {
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select outcome::text from pulih.episode_ending where office_id = :office and episode_id = :episode""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query(String.class)
                .single());
    }

    @Test
    void everyRunningClientHasAReadyAgentWhoHasAtMostFour() {
        Asker asker = filled();
        List<UUID> running = ids(asker, """
                select e.id from pulih.episode e where e.office_id = :office
                and not exists (select from pulih.episode_ending n where n.office_id = e.office_id and n.episode_id = e.id)""");

        assertThat(running).hasSize(CLIENTS / 4).allSatisfy(id -> assertThat(episodes.own(asker, id).agent()).isNotNull());
        assertThat(agents.all(asker)).allSatisfy(agent -> {
            assertThat(agent.ready()).isTrue();
            assertThat(agent.activeClients()).isLessThanOrEqualTo(4);
        });
    }

    @Test
    void activitiesLieWithinTheirProgrammesAndTheirNotesOpen() {
        Asker asker = filled();
        List<UUID> outside = ids(asker, """
                select a.id from pulih.activity a
                join pulih.episode e on e.office_id = a.office_id and e.id = a.episode_id
                left join pulih.episode_ending n on n.office_id = e.office_id and n.episode_id = e.id
                where a.office_id = :office and (a.day < e.starts_on or a.day > coalesce(n.ended_on, date '2026-11-23'))""");
        UUID episode = ended(asker, "completed").getFirst().id();

        assertThat(outside).isEmpty();
        assertThat(large.activities(asker)).isBetween(CLIENTS * 20, CLIENTS * 32);
        var items = officer().get("/episodes/" + episode + "/activities").json().get("items");
        assertThat(items.findValuesAsString("notes")).isNotEmpty().allSatisfy(notes -> assertThat(notes).isNotBlank());
    }

    @Test
    void eachBatchHasOneEntryInTheTrail() {
        Asker asker = filled();
        List<String> actions = work.read(asker.own("care"), () -> jdbc.sql("""
                select action from pulih.audit_entry where office_id = :office and subject_id = :office and detail like 'count=%'
                and action <> 'clients-listed' order by action""")
                .param("office", asker.office())
                .query(String.class)
                .list());

        assertThat(actions).containsExactly("activities-recorded", "assessments-recorded", "clients-registered", "episodes-ended",
                "episodes-opened", "urine-tests-recorded");
    }
}
