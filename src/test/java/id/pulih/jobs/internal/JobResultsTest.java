package id.pulih.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CountingWork;
import id.pulih.Site;
import id.pulih.jobs.JobInput;
import id.pulih.platform.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobResultsTest extends JobCase {

    @Test
    void theResultIsSealedGoesToItsOwnerOnlyAndIsInTheTrail() {
        Somebody who = somebody();
        UUID job = count(who.asker(), 200);
        counting.allow(job, 200);
        untilPageSays(who, job, "Selesai");
        String expected = IntStream.rangeClosed(1, 200).mapToObj(n -> n + "\n").collect(Collectors.joining());

        assertThat(new String(who.site().raw("GET", "/pekerjaan/" + job + "/hasil", null).body())).isEqualTo(expected);
        assertThat(trail(job)).endsWith("job-finished", "result-taken");
        assertThat(stored(job)).isNotEmpty().allSatisfy(chunk -> assertThat(new String(chunk)).doesNotContain("100\n101\n"));
        assertThat(parts(job)).as("pieces are gone").isZero();

        Somebody other = somebody();
        for (String place : List.of("", "/hasil")) {
            assertThat(other.site().get("/pekerjaan/" + job + place).status()).isEqualTo(404);
        }
        assertThat(other.site().post("/pekerjaan/" + job + "/batal", Site.fields(Site.form(other.site().get("/pekerjaan"), "/bahasa"))).status()).isEqualTo(404);
        assertThat(other.site().get("/pekerjaan").page().select("main a[href*=" + job + "]")).isEmpty();
    }

    @Test
    void aResultExpiresAndSaysWhatToDo() {
        Somebody who = somebody();
        UUID job = count(who.asker(), 1);
        counting.allow(job, 1);
        untilPageSays(who, job, "Selesai");

        clock.advance(Duration.ofHours(7 * 24 - 1));
        assertThat(Site.signedIn(port, who.asker().username(), PASSWORD).get("/pekerjaan/" + job).page().select("a[download]")).hasSize(1);
        clock.advance(Duration.ofHours(2));
        Site later = Site.signedIn(port, who.asker().username(), PASSWORD);
        assertThat(later.get("/pekerjaan/" + job).page().select("main").text()).contains("Hasilnya sudah dihapus");
        assertThat(later.get("/pekerjaan/" + job + "/hasil").status()).isEqualTo(410);
        results.forgetExpired();
        assertThat(stored(job)).isEmpty();
    }

    @Test
    void whoLostTheRightCannotTakeTheResult() {
        Somebody who = somebody();
        UUID job = count(who.asker(), 1);
        counting.allow(job, 1);
        untilPageSays(who, job, "Selesai");
        changeRole(who);

        assertThat(who.site().get("/pekerjaan/" + job + "/hasil").status()).isEqualTo(403);
        assertThat(trail(job)).doesNotContain("result-taken");
    }

    @Test
    void aFileHandedInIsSealedReachesTheWorkAndIsGoneAfterwards() {
        Somebody who = somebody();
        UUID id = Ids.next();
        jobs.start(who.asker(), id, CountingWork.CODE, Map.of("to", "1"), new JobInput("text/csv", "nama rahasia".getBytes()));
        List<byte[]> kept = work.read(who.asker().own("test"), () -> jdbc.sql(
                "select content_sealed from pulih.job_input where office_id = :office and job_id = :job").param("office", SUMBAWA).param("job", id)
                .query(byte[].class).list());
        assertThat(kept).hasSize(1).allSatisfy(bytes -> assertThat(new String(bytes)).doesNotContain("rahasia"));
        counting.allow(id, 1);
        untilPageSays(who, id, "Selesai");
        assertThat(counting.inputs.get(id)).isEqualTo("nama rahasia");
        assertThat(work.<Long>read(who.asker().own("test"), () -> jdbc.sql("select count(*) from pulih.job_input where office_id = :office and job_id = :job")
                .param("office", SUMBAWA).param("job", id).query(Long.class).single())).isZero();
    }
}
