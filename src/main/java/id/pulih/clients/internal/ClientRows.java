package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.offices.Offices;
import id.pulih.platform.Counters;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Texts;
import id.pulih.vault.SealingKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes the row of a client, sealed, with the indexes it is found by. */
@Component
class ClientRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Counters counters;
    private final Offices offices;
    private final Blind blind;
    private final NameIndex names;

    ClientRows(JdbcClient jdbc, Clock clock, Counters counters, Offices offices, Blind blind, NameIndex names) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.counters = counters;
        this.offices = offices;
        this.blind = blind;
        this.names = names;
    }

    void insert(Asker asker, SealingKey key, UUID id, Details details) {
        UUID office = asker.office();
        fields(jdbc.sql("""
                insert into pulih.client (office_id, id, case_number, alias, alias_search, name_sealed, nik_sealed, no_nik_reason,
                    phone_sealed, address_sealed, birth_date_sealed, birth_year, sex, village_code, guardian_sealed, institution_id,
                    institution_name, rehabilitation_kind, rehabilitation_finished_on, person_hash, version, registered_by, registered_at)
                values (:office, :id, :case, :alias, :aliasSearch, :name, :nik, :noNikReason,
                    :phone, :address, :birthDate, :birthYear, :sex, :village, :guardian, :institution,
                    :institutionName, :kind, :finishedOn, :person, 1, :account, :now)"""), key, office, id, details)
                .param("case", caseNumber(asker))
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        names.put(office, id, details.name());
        index(office, id, details.nik());
    }

    void update(Client before, SealingKey key, Details details) {
        int updated = fields(jdbc.sql("""
                update pulih.client set alias = :alias, alias_search = :aliasSearch, name_sealed = :name, nik_sealed = :nik,
                    no_nik_reason = :noNikReason, phone_sealed = :phone, address_sealed = :address, birth_date_sealed = :birthDate,
                    birth_year = :birthYear, sex = :sex, village_code = :village, guardian_sealed = :guardian,
                    institution_id = :institution, institution_name = :institutionName, rehabilitation_kind = :kind,
                    rehabilitation_finished_on = :finishedOn, person_hash = :person, version = :version + 1
                where office_id = :office and id = :id and version = :version"""), key, before.office(), before.id(), details)
                .param("version", before.version())
                .update();
        if (updated == 0) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        names.put(before.office(), before.id(), details.name());
        unindex(before);
        index(before.office(), before.id(), details.nik());
    }

    private StatementSpec fields(StatementSpec sql, SealingKey key, UUID office, UUID id, Details d) {
        Rehabilitation rehabilitation = d.rehabilitation();
        return sql.param("office", office)
                .param("id", id)
                .param("alias", d.alias())
                .param("aliasSearch", Texts.folded(d.alias()))
                .param("name", seal(key, "name", id, d.name()))
                .param("nik", seal(key, "nik", id, d.nik() == null ? null : d.nik().digits()))
                .param("noNikReason", d.noNikReason())
                .param("phone", seal(key, "phone", id, d.phone() == null ? null : d.phone().number()))
                .param("address", seal(key, "address", id, d.address()))
                .param("birthDate", seal(key, "birth_date", id, d.birthDate().toString()))
                .param("birthYear", d.birthDate().getYear())
                .param("sex", d.sex().code())
                .param("village", d.villageCode())
                .param("guardian", seal(key, "guardian", id, d.guardian() == null ? null : d.guardian().json()))
                .param("institution", institution(rehabilitation.institution()))
                .param("institutionName", rehabilitation.institution())
                .param("kind", rehabilitation.kind().code())
                .param("finishedOn", rehabilitation.finishedOn())
                .param("person", blind.person(office, d));
    }

    private static byte @Nullable [] seal(SealingKey key, String field, UUID id, @Nullable String text) {
        return key.seal(ClientReader.place(field, id), text);
    }

    /** For example SBW-2026-0007: the last part of the office's code, the year where the office is, and its counter. */
    private String caseNumber(Asker asker) {
        String code = offices.get(asker.office()).code();
        int year = LocalDate.now(clock.withZone(asker.zone())).getYear();
        int number = counters.next(asker.office(), "client", year);
        return "%s-%d-%04d".formatted(code.substring(code.lastIndexOf('-') + 1), year, number);
    }

    private @Nullable UUID institution(String name) {
        return jdbc.sql("select id from pulih.institution where lower(name) = lower(:name) order by id limit 1")
                .param("name", name)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void index(UUID office, UUID client, @Nullable Nik nik) {
        if (nik != null) {
            jdbc.sql("insert into pulih.identity_index (nik_hash, office_id, client_id) values (:hash, :office, :client)")
                    .param("hash", blind.nik(nik))
                    .param("office", office)
                    .param("client", client)
                    .update();
        }
    }

    private void unindex(Client before) {
        if (before.details().nik() != null) {
            jdbc.sql("delete from pulih.identity_index where nik_hash = :hash and office_id = :office and client_id = :client")
                    .param("hash", blind.nik(before.details().nik()))
                    .param("office", before.office())
                    .param("client", before.id())
                    .update();
        }
    }
}
