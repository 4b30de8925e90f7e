package id.pulih.field;

import static id.pulih.field.Phone.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.access.Asker;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FetchingTest extends FieldCase {

    private static Phone.Answer pulled(Phone phone) {
        var answer = phone.pull();
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer;
    }

    @Test
    void aCardHasAliasDutiesAndVisitsAndNothingElse() {
        Companion her = companion();
        her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();
        var answer = pulled(her.phone());
        JsonNode card = her.phone().cards.get(her.episode().toString());

        assertThat(answer.json().at("/fresh").asBoolean()).isTrue();
        assertThat(new TreeSet<>(card.propertyNames())).containsExactly("alias", "duties", "episode", "plannedEnd", "startsOn", "state",
                "visits", "week", "weeks", "work");
        assertThat(card.at("/alias").asString()).isEqualTo("Melati");
        assertThat(card.at("/week").asInt()).isEqualTo(8);
        assertThat(card.at("/duties").size()).isPositive();
        assertThat(card.at("/duties").valueStream().map(duty -> duty.at("/kind").asString()))
                .isSubsetOf("visit", "information", "relapse-prevention", "positive-activity", "group-meeting", "progress-review", "networking");
        assertThat(card.at("/visits").size()).isEqualTo(1);
        // Of the case number the token could hold two letters by chance: only the card is looked through for it.
        assertThat(answer.json().toString()).doesNotContain("Orang Contoh", "Dusun", "urine", "whoqol");
        assertThat(card.toString()).doesNotContain("T-");
        assertThat(trail("field-card-read", her.episode())).isEqualTo(1);
    }

    @Test
    void whatDidNotChangeIsNotSentAgainAndWritesNoEntry() {
        Companion her = companion();
        pulled(her.phone());
        var second = pulled(her.phone());

        assertThat(second.json().at("/fresh").asBoolean()).isFalse();
        assertThat(second.json().at("/cards").size()).isZero();
        assertThat(second.json().toString().length()).isLessThan(500);
        assertThat(trail("field-card-read", her.episode())).isEqualTo(1);
        her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();
        assertThat(pulled(her.phone()).json().at("/cards").size()).isEqualTo(1);
        assertThat(trail("field-card-read", her.episode())).isEqualTo(2);
    }

    @Test
    void aClientWhoIsSomebodyElsesNowIsGone() {
        Companion her = companion();
        UUID stays = accompanied(her.agent());
        pulled(her.phone());
        assertThat(her.phone().cards).hasSize(2);
        clock.goTo(TODAY.plusDays(1));
        as("dewi").post("/episodes/" + her.episode() + "/assignments", assignment(agent(), TODAY.plusDays(1)));

        assertThat(pulled(her.phone()).json().at("/gone").toString()).isEqualTo("[\"" + her.episode() + "\"]");
        assertThat(her.phone().cards.keySet()).containsExactly(stays.toString());
    }

    @Test
    void aTokenOfAnotherTelephoneABentOneAndNoneStartAfresh() {
        Companion her = companion();
        Phone other = phone(her.agent());
        pulled(other);
        pulled(her.phone());

        for (String odd : List.of(other.next, "nonsense", her.phone().next.substring(2), "A" + her.phone().next, "%00", "x".repeat(9000))) {
            var answer = her.phone().pull(odd);
            assertThat(answer.json().at("/fresh").asBoolean()).as(odd).isTrue();
            assertThat(answer.json().at("/cards").size()).isEqualTo(1);
            assertThat(answer.json().at("/gone").size()).isZero();
        }
    }

    @Test
    void anEndedTelephoneReadsNothing() {
        Companion her = companion();
        pulled(her.phone());
        devices.end(dewi(), her.phone().device(), Devices.Reason.LOST);
        var answer = her.phone().pull();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("device-ended");
        assertThat(her.phone().push().status()).isEqualTo(200);
    }

    @Test
    void theSendKeyFetchesNothing() {
        Companion her = companion();
        assertThat(her.phone().signed("GET", "/api/v1/field/changes", Phone.Key.SEND, null).status()).isEqualTo(403);
    }

    @Test
    void aReplyReachesTheTelephoneOnceInOrderAndSealed() {
        Companion her = companion();
        UUID fact = her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();
        pulled(her.phone());
        UUID first = Ids.next();
        news.reply(dewi(), first, fact, "Terima kasih, sudah dibaca");
        news.reply(dewi(), first, fact, "Terima kasih, sudah dibaca");
        news.reply(dewi(), Ids.next(), fact, "Satu lagi");
        pulled(her.phone());

        assertThat(her.phone().news).extracting(each -> each.at("/text").asString()).containsExactly("Terima kasih, sudah dibaca", "Satu lagi");
        assertThat(her.phone().news).allSatisfy(each -> assertThat(each.at("/about").asString()).isEqualTo(fact.toString()));
        assertThat(pulled(her.phone()).json().at("/news").size()).isZero();
        assertThat(count("select count(*) from pulih.field_news where office_id = :office and about = :id and position('kasih' in encode(text_sealed, 'escape')) > 0",
                fact)).isZero();
    }

    @Test
    void aReplyAboutSomebodyElsesClientKeepsItsWords() {
        Companion her = companion();
        UUID fact = her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();
        news.reply(dewi(), Ids.next(), fact, "Rahasia");
        clock.goTo(TODAY.plusDays(1));
        as("dewi").post("/episodes/" + her.episode() + "/assignments", assignment(agent(), TODAY.plusDays(1)));
        pulled(her.phone());

        assertThat(her.phone().news).singleElement().satisfies(each -> assertThat(each.has("text")).isFalse());
    }

    @Test
    void onlyThoseWhoServeReplyAndOnlyToWhatTheirOfficeGot() {
        Companion her = companion();
        UUID fact = her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();
        for (String foreign : List.of("bagus", "yuni", "made")) {
            Asker asker = askers.of(Cast.person(foreign).id()).orElseThrow();
            assertThatThrownBy(() -> news.reply(asker, Ids.next(), fact, "x")).hasMessageContaining("not-found");
        }
        assertThatThrownBy(() -> news.reply(dewi(), Ids.next(), Ids.next(), "x")).hasMessageContaining("not-found");
    }

    @Test
    void sixteenWritersAndATelephoneThatPullsMeetWithoutALoss() throws Exception {
        Companion her = companion();
        Asker dewi = dewi();
        var written = new HashSet<String>();
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(17)) {
            var pulls = threads.submit(() -> {
                int count = 0;
                for (boolean last = false; !last; count++) {
                    last = done.get();
                    pulled(her.phone());
                }
                return count;
            });
            var writers = IntStream.range(0, 16).mapToObj(n -> threads.submit(() -> IntStream.range(0, 40).mapToObj(i -> tell(dewi, her)).toList())).toList();
            for (var writer : writers) {
                written.addAll(writer.get());
            }
            done.set(true);
            System.out.println("FIGURE pulls beside 16 writers of news: " + pulls.get() + " pulls, " + written.size() + " written, "
                    + her.phone().news.size() + " seen");
        }
        var seen = new ArrayList<>(her.phone().news.stream().map(each -> each.at("/id").asString()).toList());

        assertThat(seen).doesNotHaveDuplicates().hasSize(640).containsExactlyInAnyOrderElementsOf(written);
        assertThat(her.phone().news).extracting(each -> each.at("/position").asLong()).isSorted();
    }

    private String tell(Asker dewi, Companion her) {
        UUID id = Ids.next();
        work.write(dewi.own("field"), () -> news.append(dewi, new News.Item(id, her.agent(), her.episode(), id, News.Kind.ACCEPTED, null)));
        return id.toString();
    }

    @Test
    void moreNewsThanFitsIsFetchedInTurn() {
        Companion her = companion();
        Asker dewi = dewi();
        pulled(her.phone());
        IntStream.range(0, 520).forEach(n -> tell(dewi, her));
        var first = pulled(her.phone());

        assertThat(first.json().at("/more").asBoolean()).isTrue();
        assertThat(pulled(her.phone()).json().at("/more").asBoolean()).isFalse();
        assertThat(her.phone().news).hasSize(520);
    }

    @Test
    void aPositionThatWasNeverGivenOutStartsAfresh() {
        Companion her = companion();
        UUID fact = her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();
        news.reply(dewi(), Ids.next(), fact, "Ya");
        pulled(her.phone());
        long before = count("select position from pulih.field_position where office_id = :office and :id = :id", fact);
        work.write(dewi().own("field"), () -> jdbc.sql("update pulih.field_position set position = position - 1 where office_id = :office")
                .param("office", office()).update());
        boolean fresh = pulled(her.phone()).json().at("/fresh").asBoolean();
        work.write(dewi().own("field"), () -> jdbc.sql("update pulih.field_position set position = :before where office_id = :office")
                .param("before", before).param("office", office()).update());

        assertThat(fresh).isTrue();
        assertThat(her.phone().news).hasSize(1);
    }
}
