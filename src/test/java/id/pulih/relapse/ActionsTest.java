package id.pulih.relapse;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import id.pulih.demo.Cast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ActionsTest extends RelapseCase {

    private String slip() {
        String event = opened("20-11-2026");
        assertThat(decided(dewi, event, answers("no", "yes", "yes", "slip")).status()).isEqualTo(303);
        return event;
    }

    @Test
    void theTestOfAUseIsOneOfItsMomentOnThatDayOrLater() {
        UUID before = urineTest("2026-11-19", "relapse", "positive");
        UUID other = urineTest("2026-11-20", "interim", "negative");
        String urine = action(slip(), "Tes urine");
        assertThat(dewi.get(urine).page().select("select[name=fact] option[value!='']")).isEmpty();
        for (String fact : new String[] {"", before.toString(), other.toString()}) {
            assertThat(answered(dewi, urine, Map.of("fact", fact)).status()).as(fact).isEqualTo(422);
        }

        UUID fitting = urineTest("2026-11-20", "relapse", "negative");
        var done = answered(dewi, urine, Map.of());
        assertThat(done.status()).as(text(done)).isEqualTo(303);
        assertThat(dewi.get(urine).page().select("a[href='" + home + "/urin/" + fitting + "']")).hasSize(1);

        String second = opened("20-11-2026");
        decided(dewi, second, answers("no", "yes", "yes", "lapse"));
        assertThat(dewi.get(action(second, "Tes urine")).page().select("option[value='" + fitting + "']")).isEmpty();
    }

    @Test
    void onlyAHeadWaivesTheTestAndNothingIsClosedOverAnOpenAction() {
        String event = slip();
        String urine = action(event, "Tes urine");
        answered(dewi, action(event, "Tinjau keadaan"), Map.of());
        answered(dewi, action(event, "Tinjau rencana"), Map.of("answer", "refused", "found", "Rencana belum disusun"));
        var close = Map.of("result", "recovering", "closedOn", "23-11-2026", "words", "Kembali bekerja");
        var early = dewi.send(dewi.get(event + "/tutup"), event + "/tutup", close);
        assertThat(early.status()).isEqualTo(409);
        assertThat(text(early)).contains("1 tindakan belum dijawab", "Kembali bekerja");

        assertThat(answered(dewi, urine, Map.of("answer", "refused")).status()).isEqualTo(403);
        Site siti = Site.signedIn(port, "siti");
        assertThat(answered(siti, urine, Map.of("answer", "refused", "found", "Klien menolak, haknya dijelaskan")).status()).isEqualTo(303);
        assertThat(text(dewi.get(event))).contains("terbuka 0", "Klien menolak, haknya dijelaskan", "ditolak klien");
        assertThat(dewi.send(dewi.get(event + "/tutup"), event + "/tutup", close).status()).isEqualTo(303);
        assertThat(text(dewi.get(event))).contains("Ditutup 23 November 2026", "Kembali menjalani pemulihan", "Kembali bekerja");
        assertThat(dewi.get("/kejadian").page().html()).doesNotContain(event);
    }

    @Test
    void aProgrammeIsNotCompletedOverAnOpenReturnToUse() {
        String event = slip();
        Site siti = Site.signedIn(port, "siti");
        var form = siti.get(home + "/selesai");
        assertThat(text(form)).contains("1 kejadian pemakaian kembali belum ditutup");
        var refused = siti.send(form, home + "/selesai", Map.of("completedOn", "23-11-2026", "reason", "Sudah pulih"));
        assertThat(refused.status()).isEqualTo(409);

        answered(siti, action(event, "Tes urine"), Map.of("answer", "refused"));
        answered(siti, action(event, "Tinjau keadaan"), Map.of());
        answered(siti, action(event, "Tinjau rencana"), Map.of());
        siti.send(siti.get(event + "/tutup"), event + "/tutup", Map.of("result", "recovering", "words", "Baik"));
        assertThat(siti.send(siti.get(home + "/selesai"), home + "/selesai", Map.of("completedOn", "23-11-2026", "reason", "Sudah pulih")).status())
                .isEqualTo(303);
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        String review = action(slip(), "Tinjau keadaan");
        Site rahmat = Site.signedIn(port, "rahmat");
        var mine = dewi.get(review);
        var theirs = rahmat.get(review);
        var form = Map.of("answer", "done", "onDay", "23-11-2026", "found", "Bertemu di rumah");
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<Site.Answer> one = pool.submit(() -> dewi.send(mine, review, form));
            Future<Site.Answer> two = pool.submit(() -> rahmat.send(theirs, review, form));
            assertThat(List.of(one.get().status(), two.get().status())).containsExactlyInAnyOrder(303, 409);
            assertThat(text(one.get().status() == 409 ? one.get() : two.get())).contains("sudah dilakukan sebelumnya");
        }
    }

    @Test
    void anActionIsGivenToAPersonWhoIsToldOfIt() {
        String event = slip();
        String review = action(event, "Tinjau rencana");
        String rahmat = Cast.person("rahmat").id().toString();
        var given = dewi.send(dewi.get(review), review + "/penanggung-jawab", Map.of("role", "counsellor", "person", rahmat));
        assertThat(given.status()).as(text(given)).isEqualTo(303);
        assertThat(text(dewi.get(event))).contains("Konselor: Rahmat Hidayat");
        assertThat(Site.signedIn(port, "rahmat").get("/pemberitahuan").page().text()).contains("menetapkan Anda untuk satu tindakan");

        var stale = dewi.send(dewi.get(review), review + "/penanggung-jawab", Map.of("version", "1", "role", "officer"));
        assertThat(stale.status()).isEqualTo(409);
        String stranger = Cast.person("bagus").id().toString();
        assertThat(dewi.send(dewi.get(review), review + "/penanggung-jawab", Map.of("role", "officer", "person", stranger)).status()).isEqualTo(422);
        assertThat(dewi.send(dewi.get(review), review + "/penanggung-jawab", Map.of("role", "agent", "person", "")).status()).isEqualTo(422);
    }
}
