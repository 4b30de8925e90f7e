package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.letters.Draft;
import id.pulih.letters.IssuedLetter;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of issued letters. Every method joins the caller's transaction. */
@Component
public class LetterRows {

    static final String COLUMNS = """
            select l.id, l.kind, n.number, l.day, c.case_number, l.subject_kind, l.subject_id, v.voided_on
            from pulih.letter l
            join pulih.letter_number n on n.office_id = l.office_id and n.id = l.number_id
            left join pulih.client c on c.office_id = l.office_id and c.id = l.client_id
            left join pulih.letter_void v on v.office_id = l.office_id and v.letter_id = l.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    LetterRows(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** @param disclosure null only where the letter is about no single client */
    void insert(Asker asker, UUID id, Draft draft, UUID number, Content content, @Nullable UUID disclosure) {
        String text = JsonMapper.shared().writeValueAsString(content);
        UUID client = draft.client();
        jdbc.sql("""
                insert into pulih.letter (office_id, id, number_id, kind, day, client_id, subject_kind, subject_id, disclosure_id,
                    content_sealed, office_content_sealed, issued_by, issued_at)
                values (:office, :id, :number, :kind, :day, :client, :subjectKind, :subject, :disclosure, :content, :officeContent,
                    :account, :now)""")
                .param("office", asker.office()).param("id", id).param("number", number)
                .param("kind", draft.kind()).param("day", draft.day()).param("client", client)
                .param("subjectKind", draft.subjectKind()).param("subject", draft.subject()).param("disclosure", disclosure)
                .param("content", client == null ? null : vault.clientKey(asker.office(), client).seal("letter.content." + id, text))
                .param("officeContent", client == null ? vault.officeKey(asker.office()).seal("letter.office_content." + id, text) : null)
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    public List<IssuedLetter> of(Asker asker, String subjectKind, UUID subject) {
        return jdbc.sql(COLUMNS + "where l.office_id = :office and l.subject_kind = :kind and l.subject_id = :subject order by l.day desc, l.id desc")
                .param("office", asker.office())
                .param("kind", subjectKind)
                .param("subject", subject)
                .query((row, n) -> line(row))
                .list();
    }

    static IssuedLetter line(ResultSet row) throws SQLException {
        return new IssuedLetter(row.getObject("id", UUID.class), row.getString("kind"), row.getString("number"),
                row.getObject("day", LocalDate.class), row.getString("case_number"), row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class), row.getObject("voided_on", LocalDate.class));
    }
}
