package id.pulih.field;

import static id.pulih.field.Phone.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.field.Phone.Answer;
import id.pulih.field.Phone.Fact;
import id.pulih.field.Phone.Said;
import id.pulih.platform.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandingInTest extends FieldCase {

    static final String ACTIVITIES = "select count(*) from pulih.activity where office_id = :office and id = :id";
    static final String FACTS = "select count(*) from pulih.field_fact where office_id = :office and id = :id";
    private static final String RECEIPTS = "select count(*) from pulih.field_receipt where office_id = :office and fact_id = :id";

    private static Said only(Phone phone, Fact fact) {
        Answer answer = phone.push(List.of(fact));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return Phone.said(answer).getFirst();
    }

    @Test
    void anAcceptedVisitIsAnActivityByTheAgentWithAReceipt() {
        Companion her = companion();
        UUID id = her.phone().save("visit", her.episode(), visit(clock.instant().minusSeconds(600)));
        her.phone().push();
        Said said = her.phone().said.get(id);

        assertThat(said.answer()).isEqualTo("accepted");
        assertThat(said.receipt()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(count(ACTIVITIES + " and recorded_by in (select id from pulih.account where agent_id is not null)", id)).isEqualTo(1);
        assertThat(count(FACTS + " and answer = 'accepted' and body_sealed is null", id)).isEqualTo(1);
        assertThat(trail("activity-recorded", id)).isEqualTo(1);
        assertThat(trail("field-fact-received", id)).as("one act has one entry").isZero();
        assertThat(duty(her.episode(), "visit-m2").at("/state").asString()).isEqualTo("done");
    }

    @Test
    void anIdThatATelephoneUsedCannotBeUsedForAnotherActivityElsewhere() {
        Companion her = companion();
        UUID id = her.phone().save("visit", her.episode(), visit(clock.instant().minusSeconds(600)));
        her.phone().push();
        var answer = as("dewi").post("/episodes/" + her.episode() + "/activities", Map.of("id", id, "kind", "networking",
                "occurredAt", clock.instant().toString(), "mode", "direct", "condition", "stable", "notes", "Lain"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).endsWith("id-conflict");
        assertThat(count(ACTIVITIES, id)).isEqualTo(1);
    }

    @Test
    void sentTwiceItIsADuplicateWithTheSameReceipt() {
        Companion her = companion();
        Fact fact = her.phone().seal(Ids.next(), "visit", her.episode(), visit(clock.instant()));
        Said first = only(her.phone(), fact);
        clock.advance(Duration.ofHours(1));
        Said second = only(her.phone(), fact);

        assertThat(second.answer()).isEqualTo("duplicate");
        assertThat(second.code()).isEqualTo("accepted");
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(count(ACTIVITIES, fact.id())).isEqualTo(1);
    }

    @Test
    void sentByEightThreadsAtOnceItIsOneRecord() throws Exception {
        Companion her = companion();
        Fact fact = her.phone().seal(Ids.next(), "visit", her.episode(), visit(clock.instant()));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Said>();
            for (var each : IntStream.range(0, 8).mapToObj(n -> threads.submit(() -> only(her.phone(), fact))).toList()) {
                answers.add(each.get());
            }
            assertThat(answers).extracting(Said::answer).containsOnly("accepted", "duplicate").containsOnlyOnce("accepted");
            assertThat(answers).extracting(Said::receipt).containsOnly(answers.getFirst().receipt());
        }
        assertThat(count(ACTIVITIES, fact.id())).isEqualTo(1);
        assertThat(count(FACTS, fact.id())).isEqualTo(1);
        assertThat(count(RECEIPTS, fact.id())).isEqualTo(1);
    }

    @Test
    void theSameIdWithOtherContentKeepsBothForAPerson() {
        Companion her = companion();
        UUID id = Ids.next();
        Said first = only(her.phone(), her.phone().seal(id, "visit", her.episode(), visit(clock.instant())));
        var other = visit(clock.instant());
        other.put("condition", "slip");
        Fact otherFact = her.phone().seal(id, "visit", her.episode(), other);
        Said second = only(her.phone(), otherFact);

        assertThat(second.answer()).isEqualTo("conflict");
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(second.reason()).contains("petugas");
        assertThat(count(FACTS + " and answer = 'conflict' and body_sealed is not null", id)).isEqualTo(1);
        assertThat(count(ACTIVITIES + " and condition = 'stable'", id)).isEqualTo(1);
        assertThat(only(her.phone(), otherFact)).extracting(Said::answer, Said::code).containsExactly("duplicate", "conflict");
    }

    @Test
    void anIdThatAnOfficerUsedOnThePageIsAConflict() {
        Companion her = companion();
        var body = visit(clock.instant());
        UUID id = Ids.next();
        body.put("id", id.toString());
        assertThat(as("dewi").post("/episodes/" + her.episode() + "/activities", body).status()).isEqualTo(201);

        assertThat(only(her.phone(), her.phone().seal(id, "visit", her.episode(), visit(clock.instant().minusSeconds(60)))).answer())
                .isEqualTo("conflict");
    }

    @Test
    void whatIsWrongIsRejectedInPlainWordsAndStoresNothing() {
        Companion her = companion();
        var body = visit(clock.instant());
        body.remove("condition");
        Fact fact = her.phone().seal(Ids.next(), "visit", her.episode(), body);
        Said said = only(her.phone(), fact);

        assertThat(said).extracting(Said::answer, Said::code, Said::receipt).containsExactly("rejected", "invalid-input", null);
        assertThat(said.reason()).contains("Bagaimana keadaan sobat? belum diisi");
        assertThat(count(ACTIVITIES, fact.id())).isZero();
        assertThat(count(FACTS + " and answer = 'rejected'", fact.id())).isEqualTo(1);
        assertThat(only(her.phone(), fact)).isEqualTo(said);
    }

    @Test
    void oneBadFactAmongFiftyChangesNothingForTheOthers() {
        Companion her = companion();
        Phone phone = her.phone();
        var facts = new ArrayList<Fact>();
        IntStream.range(0, 44).forEach(n -> facts.add(phone.seal(Ids.next(), "visit", her.episode(), visit(clock.instant().minusSeconds(n)))));
        facts.add(7, new Fact(Ids.next(), "bukan amplop!"));
        facts.add(9, new Fact(Ids.next(), facts.getFirst().sealed()));
        facts.add(20, phone.seal(Ids.next(), "[1, 2]"));
        facts.add(30, phone.seal(Ids.next(), "{\"v\": 1, \"episode\": \"bukan id\"}"));
        facts.add(33, phone.seal(Ids.next(), "visit", Ids.next(), visit(clock.instant())));
        facts.add(40, phone.seal(Ids.next(), "[".repeat(3000)));
        var said = Phone.said(phone.push(facts));

        assertThat(said).hasSize(50);
        assertThat(said).extracting(Said::id).containsExactlyElementsOf(facts.stream().map(fact -> fact.id().toString()).toList());
        assertThat(said).filteredOn(each -> each.answer().equals("accepted")).hasSize(44);
        assertThat(said).filteredOn(each -> !each.answer().equals("accepted")).extracting(Said::code)
                .containsExactly("unreadable", "unreadable", "malformed", "malformed", "unknown-client", "malformed");
    }

    @Test
    void whatIsPlainAndWhatIsNotComeInOneRequestAndEachGetsItsOwnAnswer() {
        Companion her = companion();
        Phone phone = her.phone();
        var body = visit(clock.instant());
        Fact earlier = phone.seal(Ids.next(), "visit", her.episode(), body);
        only(phone, earlier);
        Fact fresh = phone.seal(Ids.next(), "visit", her.episode(), body);
        var mended = new HashMap<String, Object>(Map.of("amends", fresh.id().toString(), "reason", "Salah tempat"));
        mended.putAll(body);
        Fact correction = phone.seal(Ids.next(), "visit", her.episode(), mended);
        Fact warning = phone.seal(Ids.next(), "early-warning", her.episode(), Map.of("occurredAt", clock.instant().toString(), "signs", List.of("mood"), "urgent", false));
        Fact twice = phone.seal(Ids.next(), "visit", her.episode(), body);
        Fact otherwise = phone.seal(twice.id(), "visit", her.episode(), visit(clock.instant().minusSeconds(99)));
        Fact future = phone.seal(Ids.next(), "visit", her.episode(), visit(clock.instant().plus(Duration.ofDays(3))));
        var said = Phone.said(phone.push(List.of(correction, earlier, fresh, warning, twice, otherwise, future)));

        assertThat(said).extracting(Said::answer)
                .containsExactly("accepted", "duplicate", "accepted", "accepted", "accepted", "conflict", "quarantined");
        assertThat(count(ACTIVITIES, fresh.id())).isEqualTo(1);
        assertThat(trail("activity-recorded", fresh.id())).isEqualTo(1);
        assertThat(trail("activity-corrected", correction.id())).isEqualTo(1);
    }

    @Test
    void aBatchSentAgainWritesNoRow() {
        Companion her = companion();
        var facts = IntStream.range(0, 20).mapToObj(n -> her.phone().seal(Ids.next(), "visit", her.episode(), visit(clock.instant().minusSeconds(n)))).toList();
        her.phone().push(facts);
        long before = rows();
        var said = Phone.said(her.phone().push(facts));

        assertThat(said).hasSize(20).allSatisfy(each -> assertThat(each.answer()).isEqualTo("duplicate"));
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return count("""
                select (select count(*) from pulih.activity where office_id = :office) + (select count(*) from pulih.field_fact where office_id = :office)
                     + (select count(*) from pulih.field_receipt where office_id = :office) + (select count(*) from pulih.received where office_id = :office)
                     + (select count(*) from pulih.audit_entry where office_id = :office) where :id is not null""", UUID.randomUUID());
    }

    @Test
    void anEnvelopeCannotBeOpenedUnderAnotherId() {
        Companion her = companion();
        Fact fact = her.phone().seal(Ids.next(), "visit", her.episode(), visit(clock.instant()));

        assertThat(only(her.phone(), new Fact(Ids.next(), fact.sealed()))).extracting(Said::answer, Said::code)
                .containsExactly("rejected", "unreadable");
    }

    @Test
    void aClientOfAnotherOfficeIsUnknownAndNothingOfItIsKept() {
        UUID agent = agent();
        UUID foreign = episodeIn("bagus");
        Fact fact = phone(agent).seal(Ids.next(), "visit", foreign, visit(clock.instant()));
        Phone phone = phone(agent);
        Said said = only(phone, fact);

        assertThat(said).extracting(Said::answer, Said::code).containsExactly("rejected", "unknown-client");
        assertThat(count(FACTS + " and episode_id is null and body_sealed is null", fact.id())).isEqualTo(1);
    }

    private UUID episodeIn(String officer) {
        UUID client = client(id.pulih.demo.Cast.CILACAP, officer);
        return UUID.fromString(as(officer).post("/episodes", opening(client, "pasca-2019", START, START)).text("/id"));
    }

    @Test
    void tooManyOrNoListIsRefusedAsAWholeAndABearerTokenHandsNothingIn() {
        Companion her = companion();
        Phone phone = her.phone();
        Fact fact = phone.seal(Ids.next(), "visit", her.episode(), visit(clock.instant()));

        assertThat(phone.push(java.util.Collections.nCopies(51, fact)).status()).isEqualTo(422);
        var odd = new HashMap<String, Object>(Map.of("sentAt", clock.instant().toString(), "unsent", 0, "app", "uji", "storage", "persisted"));
        assertThat(phone.signed("POST", "/api/v1/field/facts", Phone.Key.SEND, odd).status()).isEqualTo(422);
        odd.put("facts", List.of());
        assertThat(phone.signed("POST", "/api/v1/field/facts", Phone.Key.SEND, odd).status()).isEqualTo(200);
        odd.put("storage", "somewhere");
        assertThat(phone.signed("POST", "/api/v1/field/facts", Phone.Key.SEND, odd).status()).isEqualTo(422);
        assertThat(phone.signed("POST", "/api/v1/field/facts", Phone.Key.READ, odd).status()).isEqualTo(403);
        assertThat(as("dewi").post("/field/facts", odd).status()).isEqualTo(401);
        assertThat(count(FACTS, fact.id())).isZero();
    }

    @Test
    void aNewCodeOnAnotherTelephoneHandsTheSameFactInOnce() {
        Companion her = companion();
        Phone other = phone(her.agent());
        Fact fact = her.phone().seal(Ids.next(), "visit", her.episode(), visit(clock.instant()));

        assertThat(only(her.phone(), fact).answer()).isEqualTo("accepted");
        assertThat(only(other, fact).answer()).isEqualTo("duplicate");
    }

    @Test
    void whatATelephoneSaysOfItselfIsKept() {
        Companion her = companion();
        her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();

        assertThat(count("""
                select count(*) from pulih.field_contact where office_id = :office and device_id = :id
                and unsent = 1 and app = 'uji-1' and storage = 'persisted'""", her.phone().device())).isEqualTo(1);
    }
}
