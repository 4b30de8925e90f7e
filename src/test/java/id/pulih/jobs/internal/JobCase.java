package id.pulih.jobs.internal;


import id.pulih.CountingWork;
import id.pulih.Patience;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.access.Role;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.NewAccount;
import id.pulih.demo.Cast;
import id.pulih.jobs.Jobs;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with long work that counts. */
abstract class JobCase extends PulihTest {

    static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();
    static final String PASSWORD = "empat kata yang panjang sekali";

    @Autowired
    Jobs jobs;

    @Autowired
    CountingWork counting;

    @Autowired
    Results results;

    @Autowired
    Askers askers;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Work work;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    record Somebody(UUID account, Asker asker, Site site) {}

    Somebody somebody() {
        UUID id = Ids.next();
        String username = "kerja-" + id.toString().substring(24);
        accounts.create(new NewAccount(id, SUMBAWA, username, "Orang " + username, PASSWORD, Set.of(Role.OFFICER), null), true);
        return new Somebody(id, askers.of(id).orElseThrow(), Site.signedIn(port, username, PASSWORD));
    }

    UUID count(Asker asker, int to) {
        return jobs.start(asker, CountingWork.CODE, Map.of("to", String.valueOf(to)));
    }

    static String page(Somebody who, UUID job) {
        return who.site().get("/pekerjaan/" + job).page().select("main").text();
    }

    static void untilPageSays(Somebody who, UUID job, String what) {
        Patience.until(what, () -> page(who, job).contains(what));
    }

    List<String> trail(UUID job) {
        return work.read(askers.of(Cast.person("dewi").id()).orElseThrow().own("test"), () -> jdbc.sql("""
                select action || case when detail like 'number=%' then detail else '' end from pulih.audit_entry
                where office_id = :office and subject_id = :job order by id""")
                .param("office", SUMBAWA).param("job", job).query(String.class).list());
    }

    List<byte[]> stored(UUID job) {
        return work.read(somebodyOfTheOffice().own("test"), () -> jdbc.sql(
                        "select content_sealed from pulih.job_chunk where office_id = :office and job_id = :job")
                .param("office", SUMBAWA).param("job", job).query(byte[].class).list());
    }

    long parts(UUID job) {
        return work.read(somebodyOfTheOffice().own("test"), () -> jdbc.sql(
                        "select count(*) from pulih.job_part where office_id = :office and job_id = :job")
                .param("office", SUMBAWA).param("job", job).query(Long.class).single());
    }

    Asker somebodyOfTheOffice() {
        return askers.of(Cast.person("dewi").id()).orElseThrow();
    }

    /** The officer becomes an auditor. */
    void changeRole(Somebody who) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("insert into pulih.account_role (account_id, role, granted_at) values (:account, 'auditor', :now)")
                .param("account", who.account()).param("now", now).update();
        jdbc.sql("""
                insert into pulih.account_role_ending (account_id, role, granted_at, reason, ended_by, ended_at)
                select account_id, role, granted_at, 'Uji', account_id, :now from pulih.account_role where account_id = :account and role = 'officer'""")
                .param("account", who.account()).param("now", now).update();
    }
}
