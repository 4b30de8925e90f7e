package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Texts;
import id.pulih.vault.SealingKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of clients, sealed, with the indexes they are found by. */
@Component
public class ClientRows {

    private static final String INSERT = """
            insert into pulih.client (office_id, id, case_number, alias, alias_search, name_sealed, nik_sealed, no_nik_reason_sealed,
                phone_sealed, address_sealed, birth_date_sealed, birth_year, sex, village_code, guardian_sealed, institution_id,
                institution_name, rehabilitation_kind, rehabilitation_finished_on, person_hash, version, registered_by, registered_at)
            values (:office, :id, :case, :alias, :aliasSearch, :name, :nik, :noNikReason,
                :phone, :address, :birthDate, :birthYear, :sex, :village, :guardian, :institution,
                :institutionName, :kind, :finishedOn, :person, 1, :account, :now)""";

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Indexes indexes;
    private final CaseNumbers numbers;

    ClientRows(NamedParameterJdbcTemplate batches, JdbcClient jdbc, Clock clock, Indexes indexes, CaseNumbers numbers) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
        this.indexes = indexes;
        this.numbers = numbers;
    }

    /** What a client is found by. */
    @Component
    record Indexes(Blind blind, NameIndex names) {}

    /** Somebody to be registered, and when that was. */
    public record Entry(UUID id, Details details, Instant at) {}

    void insert(Asker asker, SealingKey key, UUID id, Details details) {
        insert(asker, Map.of(id, key), List.of(new Entry(id, details, clock.instant())));
    }

    /** @param keys of each of them */
    public void insert(Asker asker, Map<UUID, SealingKey> keys, List<Entry> entries) {
        UUID office = asker.office();
        Iterator<String> caseNumbers = numbers.take(asker, entries).iterator();
        var institutions = new HashMap<String, Optional<UUID>>();
        batches.batchUpdate(INSERT, entries.stream().map(each -> new MapSqlParameterSource(
                        fields(Objects.requireNonNull(keys.get(each.id())), office, each.id(), each.details(), institutions))
                .addValue("case", caseNumbers.next())
                .addValue("account", asker.account())
                .addValue("now", each.at().atOffset(ZoneOffset.UTC))).toArray(SqlParameterSource[]::new));
        indexes.names().add(office, entries.stream().collect(Collectors.toMap(Entry::id, each -> each.details().name())));
        index(office, entries.stream().filter(each -> each.details().nik() != null).toList());
    }

    void update(Client before, SealingKey key, Details details) {
        int updated = jdbc.sql("""
                update pulih.client set alias = :alias, alias_search = :aliasSearch, name_sealed = :name, nik_sealed = :nik,
                    no_nik_reason_sealed = :noNikReason, phone_sealed = :phone, address_sealed = :address, birth_date_sealed = :birthDate,
                    birth_year = :birthYear, sex = :sex, village_code = :village, guardian_sealed = :guardian,
                    institution_id = :institution, institution_name = :institutionName, rehabilitation_kind = :kind,
                    rehabilitation_finished_on = :finishedOn, person_hash = :person, version = :version + 1
                where office_id = :office and id = :id and version = :version""")
                .params(fields(key, before.office(), before.id(), details, new HashMap<>()))
                .param("version", before.version())
                .update();
        if (updated == 0) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        indexes.names().put(before.office(), before.id(), details.name());
        unindex(before);
        index(before.office(), details.nik() == null ? List.of() : List.of(new Entry(before.id(), details, before.registeredAt())));
    }

    private Map<String, @Nullable Object> fields(
            SealingKey key, UUID office, UUID id, Details d, Map<String, Optional<UUID>> institutions) {
        Rehabilitation rehabilitation = d.rehabilitation();
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("office", office);
        fields.put("id", id);
        fields.put("alias", d.alias());
        fields.put("aliasSearch", Texts.folded(d.alias()));
        fields.put("name", seal(key, "name", id, d.name()));
        fields.put("nik", seal(key, "nik", id, d.nik() == null ? null : d.nik().digits()));
        fields.put("noNikReason", seal(key, "no_nik_reason", id, d.noNikReason()));
        fields.put("phone", seal(key, "phone", id, d.phone() == null ? null : d.phone().number()));
        fields.put("address", seal(key, "address", id, d.address()));
        fields.put("birthDate", seal(key, "birth_date", id, d.birthDate().toString()));
        fields.put("birthYear", d.birthDate().getYear());
        fields.put("sex", d.sex().code());
        fields.put("village", d.villageCode());
        fields.put("guardian", seal(key, "guardian", id, d.guardian() == null ? null : d.guardian().json()));
        fields.put("institution", institutions.computeIfAbsent(rehabilitation.institution(), this::institution).orElse(null));
        fields.put("institutionName", rehabilitation.institution());
        fields.put("kind", rehabilitation.kind().code());
        fields.put("finishedOn", rehabilitation.finishedOn());
        fields.put("person", indexes.blind().person(office, d));
        return fields;
    }

    private static byte @Nullable [] seal(SealingKey key, String field, UUID id, @Nullable String text) {
        return key.seal(ClientReader.place(field, id), text);
    }

    private Optional<UUID> institution(String name) {
        return jdbc.sql("select id from pulih.institution where lower(name) = lower(:name) order by id limit 1")
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    private void index(UUID office, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into pulih.identity_index (nik_hash, office_id, client_id)
                select i.hash, :office, i.client from unnest(:hashes::bytea[], :clients::uuid[]) as i (hash, client)""")
                .param("hashes", entries.stream().map(each -> indexes.blind().nik(Objects.requireNonNull(each.details().nik()))).toArray(byte[][]::new))
                .param("office", office)
                .param("clients", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .update();
    }

    private void unindex(Client before) {
        if (before.details().nik() != null) {
            jdbc.sql("delete from pulih.identity_index where nik_hash = :hash and office_id = :office and client_id = :client")
                    .param("hash", indexes.blind().nik(before.details().nik()))
                    .param("office", before.office())
                    .param("client", before.id())
                    .update();
        }
    }
}
