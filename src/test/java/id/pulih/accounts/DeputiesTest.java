package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.access.Role;
import id.pulih.demo.Cast;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeputiesTest extends PulihTest {

    private static final UUID RAHMAT = Cast.person("rahmat").id();
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 5);

    @Autowired
    private Askers askers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @AfterEach
    void backToTodayAndNobodyDeputises() {
        clock.reset();
        jdbc.sql("""
                insert into pulih.deputy_ending (deputy_id, reason, ended_by, ended_at)
                select id, 'uji', appointed_by, appointed_at from pulih.deputy d where office_id = :office
                and not exists (select from pulih.deputy_ending x where x.deputy_id = d.id)""")
                .param("office", Cast.office(Cast.SUMBAWA).id()).update();
    }

    @Test
    void theDeputyHoldsTheRoleOnThoseDaysOnlyAndTheTrailSaysSo() {
        assertThat(appoint("andi", "office-head", FROM, UNTIL).status()).isEqualTo(303);

        assertThat(on(FROM.minusDays(1)).roles()).containsExactly(Role.COUNSELLOR);
        assertThat(on(FROM).roles()).contains(Role.COUNSELLOR, Role.OFFICE_HEAD);
        assertThat(on(FROM).rolesInTheTrail()).isEqualTo("counsellor,office-head:deputy");
        assertThat(on(UNTIL).deputising()).containsExactly(Role.OFFICE_HEAD);
        assertThat(on(UNTIL.plusDays(1)).roles()).containsExactly(Role.COUNSELLOR);
    }

    @Test
    void anEntryMadeAsDeputyNamesTheRoleAsDeputys() {
        appoint("andi", "office-head", TODAY, TODAY);
        Site rahmat = Site.signedIn(port, "rahmat");
        var page = rahmat.get("/aturan/group.budget-warning-below");
        assertThat(rahmat.send(page, "/aturan/group.budget-warning-below",
                Map.of("value", "4", "effectiveFrom", "05-12-2026", "reason", "Selama kepala cuti")).status()).isEqualTo(303);

        UUID office = Cast.office(Cast.SUMBAWA).id();
        assertThat(work.read(Scope.of(List.of(office), null, "test"), () -> jdbc.sql(
                        "select roles from pulih.audit_entry where office_id = :office and account_id = :account and action = 'rule-overridden'")
                .param("office", office).param("account", RAHMAT).query(String.class).list()))
                .contains("counsellor,office-head:deputy");
    }

    @Test
    void anEndedDeputyHoldsTheRoleNoMoreAtOnce() {
        appoint("yuni", "section-head", TODAY, UNTIL);
        assertThat(on(TODAY).roles()).contains(Role.SECTION_HEAD);
        Site siti = Site.signedIn(port, "siti");
        var page = siti.get("/wakil");
        String end = page.page().select("form[action$=/akhiri]").attr("action");

        assertThat(siti.send(page, end, Map.of()).status()).isEqualTo(422);
        assertThat(siti.send(page, end, Map.of("endReason", "Sudah kembali")).status()).isEqualTo(303);
        assertThat(on(TODAY).roles()).containsExactly(Role.COUNSELLOR);
        assertThat(siti.send(page, end, Map.of("endReason", "Sudah kembali")).status()).isEqualTo(409);
    }

    @Test
    void nobodyNamesForARoleOfOthersThemselvesOrForLongerThanNinetyDays() {
        assertThat(appoint("siti", "office-head", TODAY, TODAY).page().text()).contains("bukan peran Anda");
        assertThat(appoint("yuni", "officer", TODAY, TODAY).status()).isEqualTo(422);
        assertThat(appoint("siti", "section-head", TODAY, TODAY.plusDays(90)).page().text()).contains("paling lama 90 hari");
        assertThat(appoint("siti", "section-head", TODAY, TODAY.minusDays(1)).status()).isEqualTo(422);
        assertThat(appoint("siti", "section-head", TODAY.minusDays(1), TODAY).status()).isEqualTo(422);
        for (String unfit : List.of("siti", "bagus", "galih")) {
            assertThat(appoint("siti", Cast.person(unfit).id(), "section-head", TODAY, TODAY).status()).as(unfit).isEqualTo(422);
        }
        assertThat(on(TODAY).roles()).containsExactly(Role.COUNSELLOR);
        assertThat(appoint("siti", "section-head", TODAY, TODAY.plusDays(89)).status()).isEqualTo(303);
    }

    @Test
    void aDeputyNamesNoDeputies() {
        appoint("andi", "office-head", TODAY, TODAY);

        assertThat(appoint("rahmat", Cast.person("dewi").id(), "office-head", TODAY, TODAY).status()).isEqualTo(422);
        assertThat(askers.of(Cast.person("dewi").id()).orElseThrow().roles()).containsExactly(Role.OFFICER);
    }

    private Site.Answer appoint(String by, String role, LocalDate from, LocalDate until) {
        return appoint(by, RAHMAT, role, from, until);
    }

    private Site.Answer appoint(String by, UUID account, String role, LocalDate from, LocalDate until) {
        Site site = Site.signedIn(port, by);
        return site.send(site.get("/wakil"), "/wakil",
                Map.of("account", account.toString(), "role", role, "from", from.toString(), "until", until.toString(), "reason", "Cuti"));
    }

    private Asker on(LocalDate day) {
        clock.goTo(day);
        return askers.of(RAHMAT).orElseThrow();
    }
}
