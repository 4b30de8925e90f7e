package id.pulih.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.PulihTest;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Clients, agents and episodes for tests, made as the office makes them. */
public abstract class Cases extends PulihTest {

    protected static final String VILLAGE = "5204182003";

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Work work;

    @Autowired
    private Vault vault;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** A client of BNNK Sumbawa. */
    protected UUID client() {
        return client(Cast.SUMBAWA, "dewi");
    }

    protected UUID client(String officeCode, String username) {
        UUID office = Cast.office(officeCode).id();
        UUID id = Ids.next();
        work.write(Scope.of(List.of(office), null, "test"), () -> {
            SealingKey key = vault.newClientKey(office, id);
            jdbc.sql("""
                    insert into pulih.client (office_id, id, case_number, alias, alias_search, name_sealed, no_nik_reason, address_sealed,
                        birth_date_sealed, birth_year, sex, village_code, institution_name, rehabilitation_kind, rehabilitation_finished_on,
                        person_hash, version, registered_by, registered_at)
                    values (:office, :id, :number, 'Melati', 'melati', :name, 'belum punya', :address, :birth, 1990, 'female', :village,
                        'Balai Contoh', 'inpatient', date '2026-07-01', :hash, 1, :by, :now)""")
                    .param("office", office)
                    .param("id", id)
                    .param("number", "T-" + id)
                    .param("name", key.seal("client.name." + id, "Orang Contoh"))
                    .param("address", key.seal("client.address." + id, "Dusun Contoh"))
                    .param("birth", key.seal("client.birth_date." + id, "1990-01-01"))
                    .param("village", VILLAGE)
                    .param("hash", new byte[16])
                    .param("by", Cast.person(username).id())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        });
        return id;
    }

    /** The body of an agent who may be assigned. */
    protected static Map<String, Object> readyAgent() {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", Ids.next().toString());
        body.put("name", "Ahmad Contoh");
        body.put("phone", "0812-3456-7890");
        body.put("villageCode", VILLAGE);
        body.put("category", "cadre");
        body.put("decree", Map.of("number", "141/12/2026", "date", "2026-01-12", "signedBy", "Kepala Desa"));
        body.put("training", Stream.of("addiction-basics", "relapse-early-warning", "monitoring-and-accompaniment", "communication",
                        "networking-and-referral", "recording-and-reporting")
                .map(topic -> Map.of("topic", topic, "hours", 2, "date", "2026-01-20")).toList());
        body.put("criteria", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
        return body;
    }

    protected UUID agent() {
        return agent(readyAgent());
    }

    protected UUID agent(Map<String, Object> body) {
        Answer answer = as("dewi").post("/agents", body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return UUID.fromString(answer.text("/id"));
    }

    protected static Map<String, Object> opening(UUID client, String programme, LocalDate returned, LocalDate enrolled) {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "clientId", client.toString(), "programme", programme,
                "returnedToFamilyOn", returned.toString(), "enrolledOn", enrolled.toString()));
    }

    /** A running programme of a new client, from that day on. */
    protected UUID episode(LocalDate start) {
        return episode(client(), "pasca-2019", start);
    }

    protected UUID episode(UUID client, String programme, LocalDate start) {
        Answer answer = as("dewi").post("/episodes", opening(client, programme, start, start));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return UUID.fromString(answer.text("/id"));
    }

    protected static Map<String, Object> assignment(UUID agent, LocalDate from) {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "agentId", agent.toString(), "from", from.toString()));
    }

    protected Answer assign(Api asker, UUID episode, UUID agent) {
        return asker.post("/episodes/" + episode + "/assignments", assignment(agent, TODAY));
    }

    /** One obligation, as {@code rule} names it. */
    protected JsonNode duty(UUID episode, String rule) {
        for (JsonNode item : as("dewi").get("/episodes/" + episode + "/obligations").json()) {
            if (item.at("/rule").asString().equals(rule)) {
                return item;
            }
        }
        throw new AssertionError("No obligation " + rule);
    }

    /** Rule, window and last day of every obligation. */
    protected List<String> windows(UUID episode) {
        return as("dewi").get("/episodes/" + episode + "/obligations").json().valueStream()
                .map(item -> "%s %s..%s until %s".formatted(item.at("/rule").asString(), item.at("/from").asString(),
                        item.at("/to").asString(), item.at("/lastDay").asString()))
                .toList();
    }
}
