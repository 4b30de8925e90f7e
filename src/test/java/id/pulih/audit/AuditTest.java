package id.pulih.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pulih.CaseTest;
import id.pulih.access.Asker;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditTest extends CaseTest {

    @Autowired
    private Audit audit;

    @Test
    void anEntryTellsWhoAsWhatAndForWhichPurpose() {
        UUID subject = Ids.next();
        Asker dewi = dewi();
        work.write(dewi.own("audit-test"), () -> audit.record(dewi, "test-done", "test", subject, "n=1"));

        assertThat(work.read(dewi.own("test"), () -> jdbc.sql("""
                select concat_ws(' ', account_id, roles, action, subject_kind, purpose, detail, length(mac)) from pulih.audit_entry
                where office_id = :office and subject_id = :subject""")
                .param("office", dewi.office()).param("subject", subject).query(String.class).list()))
                .containsExactly(dewi.account() + " officer test-done test audit-test n=1 32");
    }

    @Test
    void whatCannotBeRecordedIsNotDone() {
        Asker dewi = dewi();
        UUID foreign = Cast.office(Cast.CILACAP).id();
        UUID counter = Ids.next();

        Throwable refused = catchThrowable(() -> work.write(dewi.own("test"), () -> {
            jdbc.sql("insert into pulih.office_counter values (:office, :name, 2026, 1)")
                    .param("office", dewi.office()).param("name", counter.toString()).update();
            audit.record(dewi, foreign, "test-done", "test", counter, "");
        }));

        assertThat(Work.sqlState(refused)).isEqualTo("42501");
        assertThat(work.read(dewi.own("test"), () -> jdbc.sql("select count(*) from pulih.office_counter where office_id = :office and name = :name")
                .param("office", dewi.office()).param("name", counter.toString()).query(Integer.class).single())).isZero();
    }

    @Test
    void nothingIsRecordedOutsideAWritingTransaction() {
        Asker dewi = dewi();

        assertThat(catchThrowable(() -> audit.record(dewi, "test-done", "test", Ids.next(), "")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(catchThrowable(() -> work.read(dewi.own("test"), () -> {
            audit.record(dewi, "test-done", "test", Ids.next(), "");
            return true;
        }))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anActThatFailsLeavesNoEntryBehindForTheNext() {
        Asker dewi = dewi();
        UUID failed = Ids.next();
        UUID done = Ids.next();

        catchThrowable(() -> work.write(dewi.own("test"), () -> {
            audit.record(dewi, "test-done", "test", failed, "");
            throw new IllegalArgumentException("the act fails");
        }));
        work.write(dewi.own("test"), () -> audit.record(dewi, "test-done", "test", done, ""));

        assertThat(entries(dewi, failed)).isZero();
        assertThat(entries(dewi, done)).isOne();
    }

    @Test
    void actsOfNestedWorkAreRecordedWithTheOuterOne() {
        Asker dewi = dewi();
        UUID subject = Ids.next();

        work.write(dewi.own("test"), () -> {
            audit.record(dewi, "test-done", "test", subject, "outer");
            work.write(dewi.own("other"), () -> audit.record(dewi, "test-done", "test", subject, "inner"));
        });

        assertThat(entries(dewi, subject)).isEqualTo(2);
    }

    @Test
    void manyAtOnceInTwoOfficesWaitForEachOtherAndNumberEveryEntryOnce() {
        List<UUID> offices = List.of(Cast.office(Cast.SUMBAWA).id(), Cast.office(Cast.CILACAP).id());
        Asker dewi = dewi();
        UUID subject = Ids.next();
        Scope both = Scope.of(offices, dewi.account(), "test");

        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200).forEach(n -> threads.submit(() -> work.write(both, () -> {
                audit.record(dewi, offices.get(n % 2), "test-done", "test", subject, "first");
                audit.record(dewi, offices.get((n + 1) % 2), "test-done", "test", subject, "second");
            })));
        }

        assertThat(work.read(both, () -> jdbc.sql("select count(*) from pulih.audit_entry where office_id = any (:offices) and subject_id = :subject")
                .param("offices", offices.toArray(UUID[]::new)).param("subject", subject).query(Integer.class).single())).isEqualTo(400);
        assertThat(work.read(both, () -> jdbc.sql("""
                select h.seq - (select count(*) from pulih.audit_entry e where e.office_id = h.office_id) from pulih.audit_head h
                where h.office_id = any (:offices)""")
                .param("offices", offices.toArray(UUID[]::new)).query(Integer.class).list())).containsOnly(0);
    }

    private int entries(Asker asker, UUID subject) {
        return work.read(asker.own("test"), () -> jdbc.sql("select count(*) from pulih.audit_entry where office_id = :office and subject_id = :subject")
                .param("office", asker.office()).param("subject", subject).query(Integer.class).single());
    }
}
