package id.pulih.clients.internal;

import id.pulih.access.Asker;
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
 * number; from above by case number alone, so that nobody learns there whether a name or a NIK is known.
 */
@Component
class ClientList {

    static final int PAGE = 25;

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

    private static final String SELECT = """
            select c.office_id, c.id, c.case_number, c.alias, c.village_code, c.registered_at,
                   v.full_name as village, r.name as regency, o.name as office
            from pulih.client c
            join pulih.area v on v.code = c.village_code
            join pulih.area r on r.code = left(c.village_code, 4)
            join pulih.office o on o.id = c.office_id
            where c.office_id = any (:offices)
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
        return work.read(asker.reach("care"), () -> jdbc.sql(SELECT + " and c.id = :id")
                .param("offices", asker.offices().toArray(UUID[]::new))
                .param("id", client)
                .query(ClientList::line)
                .optional()
                .orElseThrow(ProblemException.notFound()));
    }

    private List<Line> lines(Asker asker, String typed, @Nullable Cursor after) {
        byte[][] words = asker.cares() ? names.wanted(asker.office(), typed) : new byte[0][];
        return jdbc.sql(SELECT + """
                  and case cast(:way as text)
                      when 'all' then true
                      when 'code' then c.case_number like :case
                      when 'nik' then c.office_id = :office and c.id in (
                          select client_id from pulih.identity_index where nik_hash = :nik and office_id = :office)
                      else c.case_number like :case
                        or (c.office_id = :office and :alias <> '%' and (c.alias_search like :alias or c.id in (
                            select client_id from pulih.client_name_prefix where office_id = :office and prefix = any (:words)
                            group by client_id having count(*) = :count)))
                      end
                  and (c.registered_at < :at or (c.registered_at = :at and c.id < :id))
                order by c.registered_at desc, c.id desc limit :limit""")
                .param("way", way(asker, typed))
                .param("offices", asker.offices().toArray(UUID[]::new))
                .param("office", asker.office())
                .param("case", beginning(typed.toUpperCase(Locale.ROOT)))
                .param("alias", beginning(Texts.folded(typed)))
                .param("words", words)
                .param("count", words.length)
                .param("nik", Nik.find(typed).map(blind::nik).orElse(new byte[0]))
                .param("at", OffsetDateTime.ofInstant(after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.at(), ZoneOffset.UTC))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", PAGE + 1)
                .query(ClientList::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class), row.getString("case_number"),
                row.getString("alias"), row.getString("village_code"), row.getString("village"), row.getString("regency"),
                row.getString("office"), row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }

    /** All, by case number only, by NIK, or by any text. */
    private static String way(Asker asker, String typed) {
        if (typed.isEmpty()) {
            return "all";
        }
        if (!asker.cares()) {
            return "code";
        }
        return Nik.find(typed).isPresent() ? "nik" : "text";
    }

    private static String beginning(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
