package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.ClientPolicy;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Texts;
import id.pulih.platform.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists and finds clients, newest first. In the office that serves them they are found by name, alias, NIK and case
 * number; from above by the whole case number alone, so that nobody learns there whether a name or a NIK is known, nor how many there are.
 */
@Component
class ClientList {

    static final int PAGE = 25;

    /** What begins with a text lies between it and it with the last of all signs: found by an index whatever is typed. */
    private static final String LAST_SIGN = "\uDBFF\uDFFF";

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** One client of a list, without identity. */
    record Line(UUID officeId, UUID id, String caseNumber, String alias, String villageCode, String village,
            String regency, String office, Instant registeredAt) {

        /** Village and district: enough where the regency is known. */
        String place() {
            String[] parts = village.split(", ");
            return parts.length > 1 ? parts[0] + ", " + parts[1] : village;
        }
    }

    /** @param next where the list goes on; null at its end */
    record Found(List<Line> lines, @Nullable Cursor next) {}

    private static final String SHOWN = """
            select c.office_id, c.id, c.case_number, c.alias, c.village_code, c.registered_at,
                   v.full_name as village, r.name as regency, o.name as office
            from found c
            join pulih.area v on v.code = c.village_code
            join pulih.area r on r.code = left(c.village_code, 4)
            join pulih.office o on o.id = c.office_id
            order by c.registered_at desc, c.id desc limit :limit""";

    private static final String ONE = """
            with found as (select c.* from pulih.client c where c.office_id = any (:offices) and c.id = :id)
            """;

    /** The newest of each office by its index, however many there are. */
    private static final String ALL = """
            with found as (
                select c.* from unnest(cast(:offices as uuid[])) w(id)
                cross join lateral (select n.* from pulih.client n where n.office_id = w.id and (n.registered_at, n.id) < (:at, :after)
                                    order by n.registered_at desc, n.id desc limit :limit) c)
            """;

    private static final String BY_CODE = """
            with found as (select c.* from pulih.client c
                           where c.office_id = any (:offices) and c.case_number ~>=~ :case and c.case_number ~<~ :caseEnd
                             and (c.office_id = any (:listed) or c.case_number = :case) and (c.registered_at, c.id) < (:at, :after))
            """;

    private static final String BY_NIK = """
            with found as (select c.* from pulih.client c
                           where c.office_id = :office and (c.registered_at, c.id) < (:at, :after)
                             and c.id in (select i.client_id from pulih.identity_index i where i.nik_hash = :nik and i.office_id = :office))
            """;

    /** By three indexes: an "or" between them would read the whole office. */
    private static final String BY_TEXT = """
            with known as (
                select c.office_id, c.id from pulih.client c where c.office_id = any (:offices) and c.case_number ~>=~ :case and c.case_number ~<~ :caseEnd
                   and (c.office_id = any (:listed) or c.case_number = :case)
                union
                select c.office_id, c.id from pulih.client c where c.office_id = :office and c.alias_search ~>=~ :alias and c.alias_search ~<~ :aliasEnd and :alias <> ''
                union
                select n.office_id, n.client_id from pulih.client_name_prefix n where n.office_id = :office and n.prefix = any (:words)
                group by n.office_id, n.client_id having count(*) = :count),
            found as (select c.* from known k
                      cross join lateral (select n.* from pulih.client n where n.office_id = k.office_id and n.id = k.id limit 1) c
                      where (c.registered_at, c.id) < (:at, :after))
            """;

    private final JdbcClient jdbc;
    private final Work work;
    private final Blind blind;
    private final NameIndex names;

    ClientList(JdbcClient jdbc, Work work, Blind blind, NameIndex names) {
        this.jdbc = jdbc;
        this.work = work;
        this.blind = blind;
        this.names = names;
    }

    /** @param typed what is looked for; empty for all */
    Found find(Asker asker, String typed, @Nullable Cursor after) {
        List<Line> lines = work.read(asker.reach("care"), () -> lines(asker, typed.strip(), after));
        return lines.size() <= PAGE
                ? new Found(lines, null)
                : new Found(lines.subList(0, PAGE), new Cursor(lines.get(PAGE - 1).registeredAt(), lines.get(PAGE - 1).id()));
    }

    /** @throws ProblemException not-found */
    Line get(Asker asker, UUID client) {
        return work.read(asker.reach("care"), () -> jdbc.sql(ONE + SHOWN)
                .param("offices", ClientPolicy.officesKnown(asker).toArray(UUID[]::new))
                .param("id", client)
                .param("limit", 1)
                .query(ClientList::line)
                .optional()
                .orElseThrow(ProblemException.notFound()));
    }

    /** All, by case number only, by NIK, or by any text. */
    private List<Line> lines(Asker asker, String typed, @Nullable Cursor after) {
        if (typed.isEmpty()) {
            return shown(jdbc.sql(ALL + SHOWN), asker, ClientPolicy.officesListed(asker), after);
        }
        String code = typed.toUpperCase(Locale.ROOT);
        if (!ClientPolicy.maySearchByName(asker)) {
            return known(jdbc.sql(BY_CODE + SHOWN).param("case", code).param("caseEnd", code + LAST_SIGN), asker, after);
        }
        if (Nik.find(typed).isPresent()) {
            return shown(jdbc.sql(BY_NIK + SHOWN).param("office", asker.office()).param("nik", Nik.find(typed).map(blind::nik).orElseThrow()),
                    asker, ClientPolicy.officesKnown(asker), after);
        }
        byte[][] words = names.wanted(asker.office(), typed);
        String alias = Texts.folded(typed);
        return known(jdbc.sql(BY_TEXT + SHOWN).param("office", asker.office())
                .param("case", code).param("caseEnd", code + LAST_SIGN)
                .param("alias", alias).param("aliasEnd", alias + LAST_SIGN)
                .param("words", words)
                .param("count", words.length), asker, after);
    }

    /** Of offices that are not listed only the one whose case number was typed in full. */
    private static List<Line> known(JdbcClient.StatementSpec wanted, Asker asker, @Nullable Cursor after) {
        return shown(wanted.param("listed", ClientPolicy.officesListed(asker).toArray(UUID[]::new)), asker, ClientPolicy.officesKnown(asker), after);
    }

    private static List<Line> shown(JdbcClient.StatementSpec wanted, Asker asker, List<UUID> offices, @Nullable Cursor after) {
        return wanted.param("offices", offices.toArray(UUID[]::new))
                .param("at", OffsetDateTime.ofInstant(after == null ? LAST : after.at(), ZoneOffset.UTC))
                .param("after", after == null ? new UUID(-1, -1) : after.id())
                .param("limit", PAGE + 1)
                .query(ClientList::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class), row.getString("case_number"),
                row.getString("alias"), row.getString("village_code"), row.getString("village"), row.getString("regency"),
                row.getString("office"), row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
