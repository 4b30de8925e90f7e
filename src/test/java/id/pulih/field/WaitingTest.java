package id.pulih.field;

import static id.pulih.field.Phone.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.clients.Restrictions;
import id.pulih.demo.Cast;
import id.pulih.field.Phone.Fact;
import id.pulih.field.Phone.Said;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What does not fit is kept for a person and never dropped. */
class WaitingTest extends FieldCase {

    @Autowired
    private Restrictions restrictions;

    private Said hand(Phone phone, Fact fact) {
        var answer = phone.push(List.of(fact));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return Phone.said(answer).getFirst();
    }

    private Fact visitAt(Companion her, Instant at) {
        return her.phone().seal(Ids.next(), "visit", her.episode(), visit(at));
    }

    private void waits(Said said, String code) {
        assertThat(said).extracting(Said::answer, Said::code).containsExactly("quarantined", code);
        assertThat(said.receipt()).isNotNull();
        assertThat(said.reason()).contains("petugas");
        UUID id = UUID.fromString(said.id());
        assertThat(count(HandingInTest.FACTS + " and body_sealed is not null and answer = 'quarantined'", id)).isEqualTo(1);
        assertThat(count(HandingInTest.ACTIVITIES, id)).isZero();
    }

    @Test
    void anAgentWhoAccompaniesTheClientNoMoreHandsInForAPerson() {
        Companion her = companion();
        Fact fact = visitAt(her, clock.instant().minusSeconds(60));
        clock.goTo(TODAY.plusDays(2));
        as("dewi").post("/episodes/" + her.episode() + "/assignments", assignment(agent(), TODAY.plusDays(2)));

        waits(hand(her.phone(), fact), "not-assigned");
        assertThat(hand(her.phone(), fact)).extracting(Said::answer, Said::code).containsExactly("duplicate", "quarantined");
    }

    @Test
    void aDismissedAgentHandsInForAPersonAndFetchesNothing() {
        Companion her = companion();
        Fact fact = visitAt(her, clock.instant());
        as("dewi").post("/agents/" + her.agent() + "/ending", Map.of("endedOn", TODAY.toString(), "reason", "Pindah", "endAssignments", true));

        waits(hand(her.phone(), fact), "ended");
        assertThat(her.phone().shareRenew().text("/code")).isEqualTo("device-ended");
    }

    @Test
    void anAgentWhoseAccountWasClosedHandsInForAPerson() {
        Companion her = companion();
        Fact fact = visitAt(her, clock.instant());
        work.write(Scope.none(), () -> jdbc.sql("update pulih.account set disabled_at = :now where agent_id = :agent")
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))).param("agent", her.agent()).update());

        waits(hand(her.phone(), fact), "ended");
    }

    @Test
    void anEndedTelephoneHandsInForAPerson() {
        Companion her = companion();
        Fact fact = visitAt(her, clock.instant());
        devices.end(dewi(), her.phone().device(), Devices.Reason.LOST);

        waits(hand(her.phone(), fact), "ended");
    }

    @Test
    void anEndedProgrammeWaits() {
        Companion her = companion();
        Fact fact = visitAt(her, clock.instant());
        as("dewi").post("/episodes/" + her.episode() + "/ending",
                Map.of("id", Ids.next().toString(), "kind", "moved", "endedOn", TODAY.toString(), "reason", "Pindah"));

        waits(hand(her.phone(), fact), "episode-ended");
    }

    @Test
    void aRestrictedClientWaitsAndIsToldInTheAgentsLanguage() {
        Companion her = companion();
        Asker siti = askers.of(Cast.person("siti").id()).orElseThrow();
        UUID client = work.read(siti.own("test"), () -> jdbc.sql("select client_id from pulih.episode where office_id = :office and id = :id")
                .param("office", office()).param("id", her.episode()).query(UUID.class).single());
        restrictions.begin(siti, client, false, null);

        waits(hand(her.phone(), visitAt(her, clock.instant())), "restricted");
        work.write(Scope.none(), () -> jdbc.sql("update pulih.account set language = 'en' where agent_id = :agent").param("agent", her.agent()).update());
        assertThat(hand(her.phone(), visitAt(her, clock.instant())).reason()).contains("an officer will look");
    }

    @Test
    void aFormThatThisServerDoesNotKnowWaits() {
        Companion her = companion();
        for (String text : List.of("{\"v\": 2, \"form\": \"visit/1\", \"kind\": \"visit\", \"episode\": \"%s\"}",
                "{\"v\": 1, \"form\": \"visit/9\", \"kind\": \"visit\", \"episode\": \"%s\", \"body\": {}}",
                "{\"v\": 1, \"form\": \"dance/1\", \"kind\": \"dance\", \"episode\": \"%s\", \"body\": {\"a\": [1, {\"b\": null}]}}",
                "{\"v\": \"1\", \"kind\": {\"x\": 1}, \"episode\": \"%s\"}")) {
            waits(hand(her.phone(), her.phone().seal(Ids.next(), text.formatted(her.episode()))), "unknown-form");
        }
    }

    @Test
    void aTimeThatCannotBeWaitsForItsClock() {
        Companion her = companion();
        waits(hand(her.phone(), visitAt(her, clock.instant().plus(Duration.ofDays(730)))), "clock");
        waits(hand(her.phone(), visitAt(her, clock.instant().minus(Duration.ofDays(730)))), "clock");
    }

    @Test
    void aWrongClockIsMendedByTheDifferenceOfTheRequest() {
        Companion her = companion();
        Clock wrong = Clock.offset(clock, Duration.ofMinutes(8));
        her.phone().clock = wrong;
        Fact fact = visitAt(her, wrong.instant().minusSeconds(60));

        assertThat(hand(her.phone(), fact).answer()).isEqualTo("accepted");
        assertThat(at(fact.id())).isEqualTo(clock.instant().minusSeconds(60));
    }

    @Test
    void aClockThatIsTwoYearsOffLosesNothing() {
        for (Duration off : List.of(Duration.ofDays(730), Duration.ofDays(-730))) {
            Companion her = companion();
            her.phone().clock = Clock.offset(clock, off);
            Fact fact = visitAt(her, her.phone().clock.instant().minusSeconds(3600));

            assertThat(hand(her.phone(), fact).answer()).isEqualTo("accepted");
            assertThat(at(fact.id())).isEqualTo(clock.instant().minusSeconds(3600));
        }
    }

    @Test
    void aSmallDifferenceIsLeftAloneAndNothingHappensInTheFuture() {
        Companion her = companion();
        her.phone().clock = Clock.offset(clock, Duration.ofMinutes(4));
        Fact before = visitAt(her, clock.instant().minusSeconds(600));
        Fact ahead = visitAt(her, clock.instant().plusSeconds(240));

        assertThat(hand(her.phone(), before).answer()).isEqualTo("accepted");
        assertThat(hand(her.phone(), ahead).answer()).isEqualTo("accepted");
        assertThat(at(before.id())).isEqualTo(clock.instant().minusSeconds(600));
        assertThat(at(ahead.id())).isEqualTo(clock.instant());
    }

    private Instant at(UUID activity) {
        return work.read(Scope.of(List.of(office()), null, "test"), () -> jdbc.sql(
                        "select occurred_at from pulih.activity where office_id = :office and id = :id")
                .param("office", office()).param("id", activity).query(OffsetDateTime.class).single().toInstant());
    }

    @Test
    void aCorrectionReplacesTheAgentsOwnRecordAndASecondOneWaits() {
        Companion her = companion();
        Fact first = visitAt(her, clock.instant().minusSeconds(900));
        hand(her.phone(), first);
        var correction = visit(clock.instant().minusSeconds(900));
        correction.putAll(Map.of("amends", first.id().toString(), "reason", "Salah pilih"));

        assertThat(hand(her.phone(), her.phone().seal(Ids.next(), "visit", her.episode(), correction)).answer()).isEqualTo("accepted");
        correction.put("reason", "Sekali lagi");
        waits(hand(her.phone(), her.phone().seal(Ids.next(), "visit", her.episode(), correction)), "already-corrected");
    }

    @Test
    void anAgentDoesNotCorrectWhatAnOfficerRecorded() {
        Companion her = companion();
        var body = visit(clock.instant());
        UUID officers = Ids.next();
        body.put("id", officers.toString());
        as("dewi").post("/episodes/" + her.episode() + "/activities", body);
        var correction = visit(clock.instant());
        correction.putAll(Map.of("amends", officers.toString(), "reason", "Bukan begitu"));

        assertThat(hand(her.phone(), her.phone().seal(Ids.next(), "visit", her.episode(), correction)))
                .extracting(Said::answer, Said::code).containsExactly("rejected", "invalid-input");
    }
}
