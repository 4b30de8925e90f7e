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

    /**
     * By the number, by name, birth date and village, or by the same words of a name and the same year of birth wherever they live.
     * Those alike are gathered in groups, each table read once: when pairs were joined, a plan made before the first statistics of
     * clients went through all clients for each pair, and minutes passed.
     */
    List<Pair> likely(Asker asker, Seek from) {
        return jdbc.sql("""
                with own as materialized (
                    select id, case_number, birth_year, person_hash from pulih.client where office_id = :office),
                numbered as materialized (
                    select x.nik_hash, unnest(array_agg(x.client_id)) as id
                    from pulih.identity_index x where x.office_id = :office group by x.nik_hash having count(*) > 1),
                named as (
                    select n.client_id, array_agg(n.prefix order by n.prefix) as prefixes
                    from pulih.client_name_prefix n where n.office_id = :office group by n.client_id),
                namesakes as materialized (
                    select prefixes, unnest(array_agg(client_id)) as id from named group by prefixes having count(*) > 1),
                alike as materialized (
                    select 3 as sure, array_agg(c.id order by c.case_number) as ids, array_agg(c.case_number order by c.case_number) as cases
                    from own c where length(c.person_hash) > 0 group by c.person_hash having count(*) > 1
                    union all
                    select 2, array_agg(c.id order by c.case_number), array_agg(c.case_number order by c.case_number)
                    from numbered x join own c on c.id = x.id group by x.nik_hash having count(*) > 1
                    union all
                    select 1, array_agg(c.id order by c.case_number), array_agg(c.case_number order by c.case_number)
                    from namesakes s join own c on c.id = s.id group by s.prefixes, c.birth_year having count(*) > 1)
                select a.id as one, a.number as one_case, b.id as other, b.number as other_case,
                       case max(k.sure) when 3 then 'same-person' when 2 then 'same-nik' else 'same-name' end as why
                from alike k cross join lateral unnest(k.ids, k.cases) as a (id, number) cross join lateral unnest(k.ids, k.cases) as b (id, number)
                where b.number > a.number and (a.number, b.number) > (:one, :other)
                  and not exists (select from pulih.client_merge_proposal p where p.office_id = :office and p.one_id = a.id and p.other_id = b.id)
                  and not exists (select from pulih.client_merge_proposal p where p.office_id = :office and p.one_id = b.id and p.other_id = a.id)
                group by a.id, a.number, b.id, b.number order by a.number, b.number limit :limit""")
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
