package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Work;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds records of the own office that may be one person: by NIK, or by name and birth date. Nobody's name is read for it. */
@Component
class DuplicatePairs {

    /** @param why same-nik or same-person; same-name until the birth dates are compared */
    record Pair(UUID one, String oneCase, UUID other, String otherCase, String why) {

        static Seek after(String text) {
            return Seek.read(text, Seek.Key.CODE_UP, Seek.Key.CODE_UP);
        }

        List<?> key() {
            return List.of(oneCase, otherCase);
        }
    }

    private static final int AT_MOST = 50;

    private final JdbcClient jdbc;
    private final Work work;
    private final ClientReader reader;
    private final Audit audit;

    DuplicatePairs(JdbcClient jdbc, Work work, ClientReader reader, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.reader = reader;
        this.audit = audit;
    }

    /** Those nobody has proposed yet, by case numbers. A pair that was looked at once is not proposed by the system again. */
    Slice<Pair> found(Asker asker, Seek from) {
        return work.write(asker.own("care"), () -> {
            Slice<Pair> likely = Slice.of(likely(asker, from), AT_MOST, from, Pair::key);
            return new Slice<>(likely.rows().stream().filter(pair -> !pair.why().equals("same-name") || bornTogether(asker, pair)).toList(),
                    likely.next(), likely.first(), likely.lost());
        });
    }

    /** By the number, by name, birth date and village, or by the same words of a name and the same year of birth wherever they live. */
    private List<Pair> likely(Asker asker, Seek from) {
        return jdbc.sql("""
                with named as (
                    select c.id, c.birth_year, array_agg(n.prefix order by n.prefix) as prefixes
                    from pulih.client c join pulih.client_name_prefix n on n.office_id = c.office_id and n.client_id = c.id
                    where c.office_id = :office and n.office_id = :office group by c.id, c.birth_year),
                alike as (
                    select a.id as one, b.id as other, 3 as sure from pulih.client a
                    join pulih.client b on b.office_id = a.office_id and b.person_hash = a.person_hash
                    where a.office_id = :office and b.office_id = :office and length(a.person_hash) > 0
                    union all
                    select x.client_id, y.client_id, 2 from pulih.identity_index x
                    join pulih.identity_index y on y.nik_hash = x.nik_hash and y.office_id = x.office_id
                    where x.office_id = :office and y.office_id = :office
                    union all
                    select a.id, b.id, 1 from named a join named b on b.birth_year = a.birth_year and b.prefixes = a.prefixes)
                select a.id as one, a.case_number as one_case, b.id as other, b.case_number as other_case,
                       case max(k.sure) when 3 then 'same-person' when 2 then 'same-nik' else 'same-name' end as why
                from alike k join pulih.client a on a.office_id = :office and a.id = k.one
                join pulih.client b on b.office_id = :office and b.id = k.other
                where k.one <> k.other and b.case_number > a.case_number and (a.case_number, b.case_number) > (:one, :other)
                  and not exists (select from pulih.client_merge_proposal p where p.office_id = :office
                      and ((p.one_id = a.id and p.other_id = b.id) or (p.one_id = b.id and p.other_id = a.id)))
                group by a.id, a.case_number, b.id, b.case_number order by a.case_number, b.case_number limit :limit""")
                .param("office", asker.office())
                .param("one", from.code(0))
                .param("other", from.code(1))
                .param("limit", AT_MOST + 1)
                .query(Pair.class)
                .list();
    }

    /** The birth date is sealed: it is compared for these few, which is an opening and stands in the trail. */
    private boolean bornTogether(Asker asker, Pair pair) {
        Map<UUID, Client> opened = List.of(pair.one(), pair.other()).stream().collect(Collectors.toMap(id -> id, id -> reader.open(asker, id)));
        audit.record(asker, "duplicates-shown", "client", pair.one(), "ids=" + pair.other());
        return opened.get(pair.one()).details().birthDate().equals(opened.get(pair.other()).details().birthDate());
    }
}
