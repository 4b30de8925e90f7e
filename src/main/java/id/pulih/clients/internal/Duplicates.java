package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Coded;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for the same person: in the own office by NIK, by name with birth date and village, or by likeness; elsewhere by NIK. */
@Component
public class Duplicates {

    private static final int AT_MOST = 10;

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;
    private final ClientReader reader;
    private final Blind blind;
    private final NameIndex names;

    Duplicates(JdbcClient jdbc, Work work, Audit audit, ClientReader reader, Blind blind, NameIndex names) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.reader = reader;
        this.blind = blind;
        this.names = names;
    }

    /** @param self the client itself, left out; it need not exist yet */
    public List<Duplicate> of(Asker asker, UUID self, Details details) {
        return work.write(asker.own("care"), () -> {
            var all = new ArrayList<>(here(asker, self, details));
            all.addAll(elsewhere(asker, self, details));
            return List.copyOf(all);
        });
    }

    private record Row(UUID id, String caseNumber, String alias, String kind) {}

    private List<Duplicate> here(Asker asker, UUID self, Details details) {
        List<Row> rows = rows(asker, self, details);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> opened = reader.names(asker, rows.stream().map(Row::id).toList());
        audit.record(asker, "duplicates-shown", "client", self,
                "ids=" + rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(",")));
        return rows.stream()
                .map(row -> new Duplicate(Coded.of(Duplicate.Kind.class, row.kind()),
                        new Duplicate.Known(row.id(), row.caseNumber(), row.alias(), opened.getOrDefault(row.id(), row.alias())), null))
                .toList();
    }

    private List<Row> rows(Asker asker, UUID self, Details details) {
        byte[][] words = names.wanted(asker.office(), details.name());
        return jdbc.sql("""
                select c.id, c.case_number, c.alias, case
                    when c.id in (select client_id from pulih.identity_index where nik_hash = :nik and office_id = :office) then 'same-nik'
                    when c.person_hash = :person then 'same-person' else 'similar' end as kind
                from pulih.client c
                where c.office_id = :office and c.id <> :self
                  and (c.id in (select client_id from pulih.identity_index where nik_hash = :nik and office_id = :office)
                    or c.person_hash = :person
                    or (c.birth_year = :year and c.village_code = :village and c.id in (
                        select client_id from pulih.client_name_prefix where office_id = :office and prefix = any (:words)
                        group by client_id having count(*) = :count)))
                order by 4, c.case_number limit :limit""")
                .param("office", asker.office())
                .param("self", self)
                .param("nik", nikHash(details))
                .param("person", blind.person(asker.office(), details))
                .param("year", details.birthDate().getYear())
                .param("village", details.villageCode())
                .param("words", words)
                .param("count", words.length)
                .param("limit", AT_MOST)
                .query(Row.class)
                .list();
    }

    /** Only that another office knows the number, and which: never who it is there. The question stays in the trail. */
    private List<Duplicate> elsewhere(Asker asker, UUID self, Details details) {
        List<String> offices = jdbc.sql("""
                select distinct o.name from pulih.identity_index i join pulih.office o on o.id = i.office_id
                where i.nik_hash = :nik and i.office_id <> :office order by o.name""")
                .param("nik", nikHash(details))
                .param("office", asker.office())
                .query(String.class)
                .list();
        if (!offices.isEmpty()) {
            audit.record(asker, "nik-known-elsewhere", "client", self, "offices=" + offices.size());
        }
        return offices.stream().map(name -> new Duplicate(Duplicate.Kind.NIK_ELSEWHERE, null, name)).toList();
    }

    /** No stored hash is empty. */
    private byte[] nikHash(Details details) {
        return details.nik() == null ? new byte[0] : blind.nik(details.nik());
    }
}
