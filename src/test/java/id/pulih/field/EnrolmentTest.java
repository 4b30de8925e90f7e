package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.access.Asker;
import id.pulih.demo.Cast;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnrolmentTest extends FieldCase {

    @Test
    void aCodeMakesATelephoneKnownAndGivesIdsOnly() {
        UUID agent = agent();
        Phone phone = Phone.fresh(port, clock);
        var answer = phone.show(enrolments.make(dewi(), agent).text());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/agent")).isEqualTo(agent.toString());
        assertThat(answer.text("/office")).isEqualTo(office().toString());
        assertThat(answer.text("/zone")).isEqualTo("Asia/Makassar");
        assertThat(answer.text("/share/until")).isEqualTo(clock.instant().plus(Duration.ofHours(72)).toString());
        assertThat(Base64.getUrlDecoder().decode(answer.text("/share/value"))).hasSize(16);
        assertThat(answer.json().toString()).doesNotContain("Sumbawa", "Ahmad", "BNN");
        assertThat(devices.of(dewi(), agent)).singleElement().satisfies(line -> assertThat(line.id()).isEqualTo(phone.device()));
        assertThat(trail("field-enrolment-made", agent)).isEqualTo(1);
        assertThat(trail("field-device-enrolled", phone.device())).isEqualTo(1);
    }

    @Test
    void aCodeIsGoodOnceEvenForManyAtTheSameTime() throws Exception {
        String code = enrolments.make(dewi(), agent()).text();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(() -> Phone.fresh(port, clock).show(code).status())).toList();
            long made = 0;
            for (var answer : answers) {
                made += answer.get() == 201 ? 1 : 0;
                assertThat(answer.get()).isIn(201, 422);
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void theTelephoneThatUsedACodeMayAskAgainAndGetsTheSameAnswer() {
        String code = enrolments.make(dewi(), agent()).text();
        Phone phone = Phone.fresh(port, clock);
        var first = phone.show(code);
        var second = phone.show(code);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(Phone.fresh(port, clock).show(code).status()).isEqualTo(422);
        devices.end(dewi(), phone.device(), Devices.Reason.LOST);
        assertThat(phone.show(code).status()).isEqualTo(422);
    }

    @Test
    void aCodeIsReadAsItWasMeant() {
        String code = enrolments.make(dewi(), agent()).text();
        String typed = " " + code.replace("-", " – ").toLowerCase().replace('0', 'o').replace('1', 'l') + " ";

        assertThat(Phone.fresh(port, clock).show(typed).status()).isEqualTo(201);
    }

    @Test
    void anUnknownAnOldAndAnEarlierCodeAnswer422OnTheCode() {
        UUID agent = agent();
        String earlier = enrolments.make(dewi(), agent).text();
        String old = enrolments.make(dewi(), agent).text();

        refused(earlier);
        refused("7K3M9-Q2XD4");
        clock.advance(Enrolments.LIFE.plusSeconds(1));
        refused(old);
    }

    private void refused(String code) {
        var answer = Phone.fresh(port, clock).show(code);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("code");
        assertThat(answer.text("/errors/0/code")).isEqualTo("field-code");
    }

    @Test
    void keysThatAreNoneAreRefusedAndUseNoCodeUp() {
        String code = enrolments.make(dewi(), agent()).text();
        Phone phone = Phone.fresh(port, clock);
        byte[] offTheCurve = new PhoneKeys().sendKey();
        offTheCurve[80] ^= 1;
        String bad = Base64.getUrlEncoder().withoutPadding().encodeToString(offTheCurve);
        var answer = phone.send("POST", "/api/v1/field/devices", Map.of("code", code, "sendKey", bad, "readKey", "AAAA", "name", "x"), "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").size()).isEqualTo(2);
        assertThat(phone.show(code).status()).isEqualTo(201);
    }

    @Test
    void anAgentGetsOneAccountWithoutAPasswordAndWithoutAName() {
        UUID agent = agent();
        phone(agent);
        phone(agent);
        record Row(String username, String displayName, String passwordHash) {}
        var rows = work.read(Scope.none(), () -> jdbc.sql("select username, display_name, password_hash from pulih.account where agent_id = :agent")
                .param("agent", agent).query(Row.class).list());

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.passwordHash()).isEmpty();
            assertThat(row.displayName()).startsWith("Agen ").doesNotContain("Ahmad");
            assertThat(row.username()).matches("agen-[0-9a-z]{6}");
        });
    }

    @Test
    void onlyThoseWhoServeGiveTelephonesAndOnlyToOwnAgents() {
        UUID agent = agent();
        for (String foreign : List.of("bagus", "yuni", "made", "galih")) {
            Asker asker = askers.of(Cast.person(foreign).id()).orElseThrow();
            assertThatThrownBy(() -> enrolments.make(asker, agent)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void anotherOfficeSeesNoTelephoneAndEndsNone() {
        Companion her = companion();
        Asker bagus = askers.of(Cast.person("bagus").id()).orElseThrow();

        assertThat(devices.of(bagus, her.agent())).isEmpty();
        assertThatThrownBy(() -> devices.end(bagus, her.phone().device(), Devices.Reason.LOST)).hasMessageContaining("not-found");
        assertThat(her.phone().shareRenew().status()).isEqualTo(200);
    }

    @Test
    void anAgentWhoLeftGetsNoTelephoneAndAnEarlierCodeIsVoid() {
        UUID agent = agent();
        String code = enrolments.make(dewi(), agent).text();
        as("dewi").post("/agents/" + agent + "/ending", Map.of("endedOn", TODAY.toString(), "reason", "Pindah", "endAssignments", true));

        refused(code);
        assertThatThrownBy(() -> enrolments.make(dewi(), agent)).hasMessageContaining("agent-ended");
    }

    @Test
    void theShareStaysTheSameAndEndsWithTheTelephone() {
        Companion her = companion();
        String first = her.phone().enrolled().at("/share/value").asString();
        clock.advance(Duration.ofHours(50));
        var renewed = her.phone().shareRenew();

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.text("/share/value")).isEqualTo(first);
        assertThat(renewed.text("/share/until")).isEqualTo(clock.instant().plus(Duration.ofHours(72)).toString());
        devices.end(dewi(), her.phone().device(), Devices.Reason.LOST);
        devices.end(dewi(), her.phone().device(), Devices.Reason.OTHER);
        assertThat(her.phone().shareRenew().status()).isEqualTo(401);
        assertThat(her.phone().shareRenew().text("/code")).isEqualTo("device-ended");
        assertThat(trail("field-device-ended", her.phone().device())).isEqualTo(1);
    }

    @Test
    void aWrongSignatureAWrongKeyAndAnotherBodyAreNobody() {
        Companion her = companion();
        Phone phone = her.phone();
        String path = "/api/v1/field/share";
        String right = phone.authorization("POST", path, Phone.Key.SEND, "{}");

        assertThat(phone.send("POST", path, "{}", right).status()).isEqualTo(200);
        assertThat(phone.send("POST", path, "{ }", right).status()).isEqualTo(401);
        assertThat(phone.send("POST", path + "?a=1", "{}", right).status()).isEqualTo(401);
        assertThat(phone.send("POST", path, "{}", right.replace(";send;", ";read;")).status()).isEqualTo(401);
        assertThat(phone.send("POST", path, "{}", "Device nonsense").status()).isEqualTo(401);
        assertThat(phone.send("POST", path, "{}", "").status()).isEqualTo(401);
        assertThat(phone.signed("POST", path, Phone.Key.READ, Map.of()).status()).isEqualTo(403);
        assertThat(as("dewi").post("/field/share", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aClockMoreThanTenMinutesOffIsToldTheTime() {
        Companion her = companion();
        Phone phone = her.phone();
        phone.clock = java.time.Clock.offset(clock, Duration.ofMinutes(11));
        String path = "/api/v1/field/share";
        var answer = phone.send("POST", path, "{}", phone.authorization("POST", path, Phone.Key.SEND, "{}"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("device-clock");
        assertThat(answer.text("/now")).isEqualTo(clock.instant().toString());
        assertThat(phone.shareRenew().status()).isEqualTo(200);
        assertThat(phone.noted).isEqualTo(Duration.ofMinutes(-11));
        phone.clock = java.time.Clock.offset(clock, Duration.ofMinutes(2));
        assertThat(phone.shareRenew().status()).isEqualTo(200);
    }

    @Test
    void aBodyOfMoreThan256KilobytesIsRefused() {
        Companion her = companion();
        assertThat(her.phone().signed("POST", "/api/v1/field/share", Phone.Key.SEND, Map.of("a", "x".repeat(300_000))).status()).isEqualTo(413);
    }

    @Test
    void aSignatureOpensNothingOutsideTheTelephonesOwnCalls() {
        Companion her = companion();
        assertThat(her.phone().signed("GET", "/api/v1/me", Phone.Key.READ, null).status()).isEqualTo(401);
    }
}
