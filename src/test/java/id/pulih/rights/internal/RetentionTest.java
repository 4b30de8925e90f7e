package id.pulih.rights.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.clients.ClientBatch;
import id.pulih.clients.Clients;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In an office of its own: what is destroyed years from now would be missed by other tests. */
class RetentionTest extends PulihTest {

    private static final LocalDate LAST_DAY = PulihTest.TODAY.plusYears(5);

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private RetentionQueries queries;

    @Autowired
    private RetentionStore store;

    @Autowired
    private ClientBatch batch;

    @Autowired
    private Clients clients;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    private final UUID office = Ids.next();
    private final Asker proposer = head();
    private final Asker approver = head();

    @BeforeEach
    void anOffice() {
        work.write(Scope.none(), () -> {
            jdbc.sql("""
                    insert into pulih.office (id, code, name, kind, parent_id, time_zone, version, created_at)
                    values (:id, :code, 'Kantor Uji Retensi', 'bnnk', :parent, 'Asia/Jakarta', 1, :now)""")
                    .param("id", office)
                    .param("code", "UJI-" + office.toString().substring(24).toUpperCase(java.util.Locale.ROOT))
                    .param("parent", Cast.office(Cast.NTB).id())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        });
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void untilItsLastDayARecordStaysAndTheDayAfterItIsOnTheList() {
        UUID client = client();

        clock.goTo(LAST_DAY);
        assertThat(due()).isEmpty();
        clock.goTo(LAST_DAY.plusDays(1));
        assertThat(due()).containsExactly(client);
    }

    @Test
    void aRunDestroysWhatIsDueOnceASecondPersonApprovedItAndOnlyOnce() {
        UUID client = client();
        clock.goTo(LAST_DAY.plusDays(1));
        UUID run = store.propose(proposer);

        assertThat(runs.apply(run)).as("before anybody approved").isEmpty();
        store.approve(approver, office, run);
        var ended = runs.apply(run).orElseThrow();

        assertThat(ended.destroyed()).isOne();
        assertThat(readable(client)).isFalse();
        assertThat(runs.apply(run)).contains(ended);
        assertThat(due()).isEmpty();
    }

    @Test
    void whatALegalProcessNeedsIsKeptEvenWhenHeldAfterTheProposal() {
        UUID client = client();
        clock.goTo(LAST_DAY.plusDays(1));
        UUID run = store.propose(proposer);
        store.hold(proposer, caseNumber(client), "Perkara", Input.of(Map.of()));
        store.approve(approver, office, run);

        var ended = runs.apply(run).orElseThrow();

        assertThat(ended.kept()).isOne();
        assertThat(readable(client)).isTrue();
        assertThat(due()).isEmpty();
    }

    @Test
    void aReleasedHoldKeepsNothingAnyMore() {
        UUID client = client();
        store.hold(proposer, caseNumber(client), "Perkara", Input.of(Map.of()));
        clock.goTo(LAST_DAY.plusDays(1));

        assertThat(due()).isEmpty();
        store.release(proposer, queries.dryRun(office).held().getFirst().hold(), "Selesai");
        assertThat(due()).containsExactly(client);
    }

    @Test
    void nobodyApprovesTheirOwnProposal() {
        client();
        clock.goTo(LAST_DAY.plusDays(1));
        UUID run = store.propose(proposer);

        assertThatThrownBy(() -> store.approve(proposer, office, run)).isInstanceOf(ProblemException.class).hasMessageContaining("second-head-needed");
        assertThat(runs.apply(run)).isEmpty();
    }

    @Test
    void thePageShowsTheOfficeHeadTheOwnOfficeAndTheProtectionOfficerAnyBelow() {
        String other = "/retensi?kantor=" + office;

        assertThat(Site.signedIn(port, "andi").get("/retensi").page().text()).contains("BNNK Sumbawa", "Jadwal Retensi Arsip");
        assertThat(Site.signedIn(port, "andi").get(other).status()).isEqualTo(404);
        assertThat(Site.signedIn(port, "galih").get(other).page().text()).contains("Kantor Uji Retensi");
        assertThat(Site.signedIn(port, "siti").get("/retensi").status()).isEqualTo(403);
    }

    private List<UUID> due() {
        return queries.dryRun(office).due().stream().map(RetentionList.Due::client).toList();
    }

    private boolean readable(UUID client) {
        return clients.names(proposer, List.of(client)).containsValue("Orang Retensi");
    }

    private String caseNumber(UUID client) {
        return clients.get(proposer, client).caseNumber();
    }

    private UUID client() {
        UUID id = Ids.next();
        batch.register(proposer, List.of(new ClientBatch.Person(id, clock.instant(), "Orang Retensi", "Cemara 9",
                "5204080101%06d".formatted(Math.floorMod(id.hashCode(), 1_000_000)), false, LocalDate.of(1990, 1, 1), "081234567890",
                "5204081001", "Jalan Uji 1", new ClientBatch.Family("Ibu Uji", "mother"), new ClientBatch.Care("Balai", "inpatient", LocalDate.of(2026, 10, 1)))));
        return id;
    }

    /** An office head with an account of its own. */
    private Asker head() {
        return Asker.service(office, "Kantor Uji Retensi", ZoneId.of("Asia/Jakarta"), Ids.next());
    }
}
