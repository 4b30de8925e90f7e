package id.pulih.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CountingWork;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.jobs.JobRun;
import id.pulih.jobs.JobStopped;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JobsTest extends JobCase {

    @Test
    void workGoesOnBesideThePagesAndItsPageSaysHowFarItIs() {
        Somebody who = somebody();
        UUID job = count(who.asker(), 3);
        counting.allow(job, 2);

        untilPageSays(who, job, "2 dari 3");
        assertThat(page(who, job)).contains("Sedang berjalan").doesNotContain("Unduh");
        assertThat(who.site().get("/pekerjaan/" + job).page().select("noscript meta[http-equiv=refresh]")).hasSize(1);
        counting.allow(job, 1);
        untilPageSays(who, job, "Selesai");

        Site.Answer ended = who.site().get("/pekerjaan/" + job);
        assertThat(ended.page().select("noscript meta, [hx-get]")).as("nothing asks again after the end").isEmpty();
        assertThat(who.site().get("/pemberitahuan").page().select("a[href=/pekerjaan/" + job + "]").text()).contains("sudah selesai");
        assertThat(trail(job)).containsExactly("job-started", "notice-readnumber=1", "notice-readnumber=2", "notice-readnumber=3", "job-finished");
    }

    @Test
    void cancellingStopsBeforeTheNextStep() {
        Somebody who = somebody();
        UUID job = count(who.asker(), 100);
        counting.allow(job, 1);
        untilPageSays(who, job, "1 dari 100");

        Site.Answer page = who.site().get("/pekerjaan/" + job);
        assertThat(who.site().send(page, "/pekerjaan/" + job + "/batal", Map.of()).status()).isEqualTo(303);
        counting.allow(job, 100);
        untilPageSays(who, job, "Dibatalkan");

        assertThat(trail(job)).containsExactly("job-started", "notice-readnumber=1", "job-cancelled");
        assertThat(parts(job)).isZero();
    }

    @Test
    void jobsOfOneAccountRunOneAfterTheOther() {
        Somebody who = somebody();
        UUID first = count(who.asker(), 2);
        counting.allow(first, 1);
        untilPageSays(who, first, "1 dari 2");
        UUID second = count(who.asker(), 1);
        counting.allow(second, 1);
        Somebody other = somebody();
        UUID beside = count(other.asker(), 1);
        counting.allow(beside, 1);

        untilPageSays(other, beside, "Selesai");
        assertThat(page(who, second)).contains("Menunggu giliran");
        counting.allow(first, 1);
        untilPageSays(who, first, "Selesai");
        untilPageSays(who, second, "Selesai");
    }

    @Test
    void aWaitingJobIsCancelledWithoutItsTurn() {
        Somebody who = somebody();
        UUID first = count(who.asker(), 1);
        UUID second = count(who.asker(), 1);
        untilPageSays(who, first, "Sedang berjalan");
        who.site().send(who.site().get("/pekerjaan/" + second), "/pekerjaan/" + second + "/batal", Map.of());
        untilPageSays(who, second, "Dibatalkan");
        counting.allow(first, 1);
        untilPageSays(who, first, "Selesai");
    }

    @Test
    void rightsThatEndedStopTheWorkBeforeItsNextStepWithASentenceThatHelps() {
        Somebody who = somebody();
        UUID job = count(who.asker(), 2);
        counting.allow(job, 1);
        untilPageSays(who, job, "1 dari 2");
        changeRole(who);
        counting.allow(job, 1);

        untilPageSays(who, job, "Gagal");
        assertThat(page(who, job)).contains("memerlukan hak yang tidak Anda miliki lagi");
        assertThat(trail(job)).containsExactly("job-started", "notice-readnumber=1", "job-failed");
    }

    @Test
    void whatStumblesEachTimeAtTheSamePlaceIsCalledFailedAndDoesNothingTwice() {
        Somebody who = somebody();
        UUID job = jobs.start(who.asker(), CountingWork.CODE, Map.of("to", "3", "stumble", "2"));
        counting.allow(job, 1000);

        untilPageSays(who, job, "Gagal");
        assertThat(page(who, job)).contains("beberapa kali terhenti di tempat yang sama");
        assertThat(trail(job)).containsExactly("job-started", "notice-readnumber=1", "job-failed");
    }

    @Test
    void nobodyStartsWhatIsNotOpenToThemNorMoreThanFiveAtOnce() {
        Somebody auditor = somebody();
        changeRole(auditor);
        Assertions.assertThatThrownBy(() -> count(askers.of(auditor.account()).orElseThrow(), 1))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.FORBIDDEN));
        Somebody who = somebody();
        List<UUID> started = IntStream.range(0, 5).mapToObj(n -> count(who.asker(), 1)).toList();
        Assertions.assertThatThrownBy(() -> count(who.asker(), 1))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.JOBS_WAITING));
        started.forEach(job -> counting.allow(job, 1));
        started.forEach(job -> untilPageSays(who, job, "Selesai"));
    }

    @Test
    void theListIsPagedByKey() {
        Somebody who = somebody();
        for (int i = 0; i < 21; i++) {
            UUID job = count(who.asker(), 0);
            untilPageSays(who, job, "Selesai");
        }
        Site.Answer first = who.site().get("/pekerjaan");
        assertThat(first.page().select("ul.duties > li")).hasSize(20);
        String older = first.page().select("a[href^=/pekerjaan?sebelum=]").attr("href");
        assertThat(who.site().get(older).page().select("ul.duties > li")).hasSize(1);
        assertThat(who.site().get("/pekerjaan?sebelum=bukan-id").status()).isBetween(400, 422);
    }

    @Test
    void ofTwoRunsOfOneJobOnlyOneStoresAStep(@Autowired JobSteps steps, @Autowired JobStore store) {
        Somebody who = somebody();
        UUID blocker = count(who.asker(), 1);
        untilPageSays(who, blocker, "Sedang berjalan");
        UUID id = count(who.asker(), 9);
        Job job = work.read(who.asker().own("test"), () -> store.find(SUMBAWA, id)).orElseThrow();
        var asleep = new JobRun(job, who.asker(), work.write(who.asker().own("test"), () -> store.begin(job)).mark(), steps);
        var taking = new JobRun(job, who.asker(), work.write(who.asker().own("test"), () -> store.begin(job)).mark(), steps);
        taking.step(() -> taking.part("a", new byte[1]));

        Assertions.assertThatThrownBy(() -> asleep.step(() -> asleep.part("a", new byte[1])))
                .isInstanceOfSatisfying(JobStopped.class, e -> assertThat(e.reason()).isEqualTo(JobStopped.Reason.OVERTAKEN));
        assertThat(parts(id)).isEqualTo(1);
        who.site().send(who.site().get("/pekerjaan/" + id), "/pekerjaan/" + id + "/batal", Map.of());
        counting.allow(blocker, 1);
        untilPageSays(who, id, "Dibatalkan");
    }
}
