package id.pulih.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.access.Role;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoticesTest extends PulihTest {

    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();
    private static final String KIND = "client-told";

    @Autowired
    private Notices notices;

    @Autowired
    private Askers askers;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    private Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }

    private UUID client() {
        return UUID.fromString(as("dewi").post("/clients", SampleClient.body()).text("/id"));
    }

    private void tell(UUID client, Role... roles) {
        Asker made = asker("made");
        work.write(made.reach("test"), () -> notices.tell(made, SUMBAWA, Set.of(roles), KIND, "client", client, "uji"));
    }

    private boolean told(String username, UUID client) {
        return as(username).get("/notices").json().get("items").findValuesAsString("subject").contains(client.toString());
    }

    @Test
    void thoseWithTheRoleInTheOfficeAreToldAndNobodyElse() {
        UUID client = client();
        tell(client, Role.SECTION_HEAD, Role.OFFICER);

        assertThat(Set.of("siti", "dewi")).allMatch(username -> told(username, client));
        assertThat(Set.of("rahmat", "andi", "yuni", "hartono", "bagus", "nurul", "ratna", "galih", "made"))
                .noneMatch(username -> told(username, client));
    }

    @Test
    void theProtectionOfficerAboveIsToldWithoutEnteringTheOffice() {
        UUID client = client();
        Asker dewi = asker("dewi");
        work.write(dewi.own("test"), () -> notices.tellProtectionOfficer(dewi, SUMBAWA, KIND, "client", client, ""));

        assertThat(told("galih", client)).isTrue();
        assertThat(Set.of("siti", "made", "ratna")).noneMatch(username -> told(username, client));
    }

    @Test
    void theNearestProtectionOfficerAnswersAndWithoutAnyTheTopmostOffice() {
        UUID ntb = Cast.office(Cast.NTB).id();
        UUID account = Cast.person("made").id();
        assertThat(notices.protectionOffice(SUMBAWA)).isEqualTo(Cast.office(Cast.BNN).id());
        jdbc.sql("insert into pulih.account_role (account_id, role, granted_at) values (:account, 'data-protection-officer', now())")
                .param("account", account).update();
        try {
            assertThat(notices.protectionOffice(SUMBAWA)).isEqualTo(ntb);
            assertThat(notices.protectionOffice(Cast.office(Cast.CILACAP).id())).isEqualTo(Cast.office(Cast.BNN).id());
        } finally {
            jdbc.sql("""
                    insert into pulih.account_role_ending (account_id, role, granted_at, reason, ended_by, ended_at)
                    select account_id, role, granted_at, 'uji', account_id, now() from pulih.account_role
                    where account_id = :account and role = 'data-protection-officer'""")
                    .param("account", account).update();
        }
    }

    @Test
    void onePersonIsToldAndNotTheColleagues() {
        UUID client = client();
        Asker siti = asker("siti");
        work.write(siti.own("test"), () -> notices.tellPerson(siti, SUMBAWA, Cast.person("dewi").id(), KIND, "client", client, ""));

        assertThat(told("dewi", client)).isTrue();
        assertThat(told("rahmat", client)).isFalse();
    }

    @Test
    void theStartPageAnnouncesItUntilItIsRead() {
        UUID client = client();
        tell(client, Role.COUNSELLOR);
        Site rahmat = Site.signedIn(port, "rahmat");
        assertThat(rahmat.get("/hari-ini").page().select("main .notice.warn a[href=/pemberitahuan]")).hasSize(1);

        Site.Answer list = rahmat.get("/pemberitahuan");
        assertThat(list.page().select("a[href=/klien/" + client + "]").text()).contains("I Made Suardana", "SBW-2026-");
        String action = list.page().select("ul.duties form").attr("action");
        assertThat(rahmat.send(list, action, java.util.Map.of()).status()).isEqualTo(303);
        Site.Answer all = rahmat.get("/pemberitahuan");
        all.page().select("form[action$=baca-sampai]").forEach(form -> rahmat.send(all, form.attr("action"), java.util.Map.of()));

        assertThat(rahmat.get("/hari-ini").page().select("main .notice.warn a[href=/pemberitahuan]")).isEmpty();
        assertThat(rahmat.get("/pemberitahuan").page().select("nav a[href=/pemberitahuan] .tag, ul.duties form")).isEmpty();
    }

    @Test
    void whatOneHasReadStaysNewForTheOther() {
        UUID client = client();
        tell(client, Role.OFFICER, Role.SECTION_HEAD);
        Site siti = Site.signedIn(port, "siti");
        Site.Answer list = siti.get("/pemberitahuan");
        siti.send(list, list.page().select("form[action$=baca-sampai]").attr("action"), java.util.Map.of());

        assertThat(read("siti", client)).isTrue();
        assertThat(read("dewi", client)).isFalse();
    }

    private boolean read(String username, UUID client) {
        for (var item : as(username).get("/notices").json().get("items")) {
            if (item.get("subject").asString().equals(client.toString())) {
                return item.get("read").asBoolean();
            }
        }
        throw new AssertionError(username + " was not told");
    }

    @Test
    void somebodyElsesNoticeAndAnUnknownOneAreNotFound() {
        UUID client = client();
        tell(client, Role.SECTION_HEAD);
        String id = as("siti").get("/notices").text("/items/0/id");
        for (String each : Set.of(id, Ids.next().toString(), "bukan-id")) {
            Site dewi = Site.signedIn(port, "dewi");
            var fields = Site.fields(Site.form(dewi.get("/pemberitahuan"), "/keluar"));
            assertThat(dewi.post("/pemberitahuan/" + each + "/baca", fields).status()).as(each).isEqualTo(404);
        }
    }

    @Test
    void nothingIsToldOfWhatDidNotHappenAndNothingWithoutWords() {
        UUID client = client();
        catchThrowable(() -> work.write(asker("made").reach("test"), () -> {
            tell(client, Role.SECTION_HEAD);
            throw new IllegalStateException("the act fails");
        }));
        assertThat(told("siti", client)).isFalse();
        Asker siti = asker("siti");
        assertThat(catchThrowable(() -> work.write(siti.own("test"), () ->
                notices.tell(siti, SUMBAWA, Set.of(Role.OFFICER), "no-such-kind", "client", client, "")))).isNotNull();
    }

    @Test
    void anOfficeOutsideTheScopeCannotBeWrittenTo() {
        Asker bagus = asker("bagus");
        assertThat(Work.sqlState(catchThrowable(() -> work.write(Scope.of(bagus.offices(), bagus.account(), "test"), () ->
                notices.tell(bagus, SUMBAWA, Set.of(Role.OFFICER), KIND, "client", Ids.next(), ""))))).isEqualTo("42501");
    }
}
