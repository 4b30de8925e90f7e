package id.pulih;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.episodes.EpisodeStore;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests about what is recorded of a client: each opens its own client with a programme in Sumbawa. */
public abstract class CaseTest extends PulihTest {

    /** The first day of every programme opened here. */
    protected static final LocalDate START = LocalDate.of(2026, 10, 1);

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Work work;

    @Autowired
    private Vault vault;

    @Autowired
    private Askers askers;

    @Autowired
    private EpisodeStore episodes;

    protected Asker dewi() {
        return askers.of(Cast.person("dewi").id()).orElseThrow();
    }

    /** A new client's programme that began on {@link #START}. */
    protected UUID openEpisode() {
        return openEpisode(START);
    }

    protected UUID openEpisode(LocalDate enrolledOn) {
        Asker dewi = dewi();
        return work.write(dewi.own("care"), () -> {
            UUID client = client(dewi);
            return episodes.open(dewi, Input.of(Map.of("id", Ids.next().toString(), "clientId", client.toString(),
                    "programme", "pasca-2019", "returnedToFamilyOn", enrolledOn.toString(), "enrolledOn", enrolledOn.toString()))).id();
        });
    }

    private UUID client(Asker dewi) {
        UUID id = Ids.next();
        var key = vault.newClientKey(dewi.office(), id);
        jdbc.sql("""
                insert into pulih.client (office_id, id, case_number, alias, alias_search, name_sealed, address_sealed,
                    birth_date_sealed, birth_year, sex, village_code, institution_name, rehabilitation_kind,
                    rehabilitation_finished_on, person_hash, version, registered_by, registered_at)
                values (:office, :id, :number, 'Elang', 'elang', :name, :address, :birth, 1998, 'male',
                    (select code from pulih.area where level = 'village' and code like '5204%' order by code limit 1),
                    'Loka Contoh', 'inpatient', '2026-09-01', :hash, 1, :by, :now)""")
                .param("office", dewi.office())
                .param("id", id)
                .param("number", "UJI-" + id)
                .param("name", key.seal("client.name." + id, "Elang Contoh"))
                .param("address", key.seal("client.address." + id, "Jalan Contoh 1"))
                .param("birth", key.seal("client.birth_date." + id, "1998-02-03"))
                .param("hash", vault.blind("person", id.toString()))
                .param("by", dewi.account())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** A copy of a body with one member replaced, or left out when the value is null. */
    protected static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        var copy = new HashMap<>(body);
        copy.put(member, value);
        copy.values().removeIf(java.util.Objects::isNull);
        return copy;
    }
}
