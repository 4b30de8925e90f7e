package id.pulih.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.PulihTest;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.DataCategory;
import id.pulih.clients.Restrictions;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LettersTest extends PulihTest {

    @Autowired
    private Letters letters;

    @Autowired
    private Askers askers;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Restrictions restrictions;

    @Test
    void sixteenWritersGetNumbersWithoutAGapAndARollbackGivesItsNumberBack() throws Exception {
        Asker dewi = asker("dewi");
        List<Integer> before = sequences(dewi, "minutes");
        var acts = new ArrayList<Callable<Integer>>();
        IntStream.range(0, 48).forEach(i -> acts.add(() -> issueOrFail(dewi, i % 3 == 0)));
        try (var threads = Executors.newFixedThreadPool(16)) {
            int stored = 0;
            for (Future<Integer> each : threads.invokeAll(acts)) {
                stored += each.get();
            }
            assertThat(stored).isEqualTo(32);
        }

        List<Integer> after = sequences(dewi, "minutes");
        assertThat(after).hasSize(before.size() + 32).isEqualTo(IntStream.rangeClosed(1, after.size()).boxed().toList());
        System.out.println("FIGURE letters.numbers: 48 letters from 16 writers, 16 rolled back, 32 numbers without a gap");
    }

    @Test
    void aLetterAboutAClientIsSealedWithItsKeyAndNeverLeavesWithoutADisclosure() {
        Asker dewi = asker("dewi");
        UUID client = client();

        UUID own = letters.issue(dewi, SampleLetter.plain("progress-report", client), null);
        UUID given = letters.issue(dewi, SampleLetter.plain("contract", client),
                NewDisclosure.toThePerson(client, "contract", EnumSet.of(DataCategory.IDENTITY, DataCategory.NOTES), "own-copy"));

        for (UUID letter : List.of(own, given)) {
            var row = work.read(dewi.own("test"), () -> jdbc.sql("""
                    select l.client_id, l.content_sealed, d.what from pulih.letter l
                    join pulih.disclosure d on d.office_id = l.office_id and d.id = l.disclosure_id
                    where l.office_id = :office and l.id = :id""").param("office", dewi.office()).param("id", letter).query().singleRow());
            assertThat(row.get("client_id")).isEqualTo(client);
            assertThat(new String((byte[]) row.get("content_sealed"), java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("Kalimat");
        }
    }

    @Test
    void nothingIsIssuedAboutARestrictedClient() {
        Asker siti = asker("siti");
        UUID client = client();
        restrictions.begin(siti, client, false, null);

        refused(Problem.RESTRICTED, () -> letters.issue(asker("dewi"), SampleLetter.plain("referral", client), null));
    }

    @Test
    void whatIsMissingIsNamedBeforeANumberIsTaken() {
        Asker nurul = asker("nurul");
        var empty = Draft.on(TODAY, "invitation", " ").of("test", UUID.randomUUID());

        assertThat(letters.missing(nurul, empty)).containsExactly("Kop surat kantor belum diisi.", "Perihal surat belum diisi.",
                "Penerima surat belum diisi.", "Isi surat masih kosong.");
        refused(Problem.LETTER_INCOMPLETE, () -> letters.issue(nurul, empty, null));
        assertThat(letters.missing(asker("dewi"), SampleLetter.plain("invitation", null))).isEmpty();
    }

    @Test
    void whoServesNobodyIssuesNoLetter() {
        for (String username : List.of("yuni", "galih", "ratna")) {
            refused(Problem.NOT_FOUND, () -> letters.issue(asker(username), SampleLetter.plain("general", null), null));
        }
    }

    private int issueOrFail(Asker asker, boolean fail) {
        try {
            work.write(asker.own("test"), () -> {
                letters.issue(asker, SampleLetter.plain("minutes", null), null);
                if (fail) {
                    throw new IllegalStateException("after the number was taken");
                }
            });
            return 1;
        } catch (IllegalStateException e) {
            return 0;
        }
    }

    private List<Integer> sequences(Asker asker, String kind) {
        return work.read(asker.own("test"), () -> jdbc.sql("""
                select sequence from pulih.letter_number where office_id = :office and kind = :kind and year = 2026 order by sequence""")
                .param("office", asker.office()).param("kind", kind).query(Integer.class).list());
    }

    private UUID client() {
        var body = SampleClient.body();
        as("dewi").post("/clients", body);
        return SampleClient.id(body);
    }

    private Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }

    private static void refused(Problem problem, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
