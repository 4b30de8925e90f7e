package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.letters.LetterPolicy;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens what a letter says. Joins the caller's transaction, which writes the entry in the trail. */
@Component
class LetterReader {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final LetterKinds kinds;
    private final boolean demo;

    LetterReader(JdbcClient jdbc, Vault vault, LetterKinds kinds, @Value("${pulih.verb:serve}") String verb) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.kinds = kinds;
        this.demo = verb.equals("demo");
    }

    /** @throws ProblemException not-found, also for those who do not serve clients here; erased */
    Sheet open(Asker asker, UUID id) {
        if (!LetterPolicy.mayWrite(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        return jdbc.sql("""
                select l.id, l.kind, n.number, l.day, l.client_id, l.content_sealed, l.office_content_sealed, l.issued_by,
                    v.voided_on, v.reason_sealed, v.office_reason_sealed
                from pulih.letter l
                join pulih.letter_number n on n.office_id = l.office_id and n.id = l.number_id
                left join pulih.letter_void v on v.office_id = l.office_id and v.letter_id = l.id
                where l.office_id = :office and l.id = :id""")
                .param("office", asker.office())
                .param("id", id)
                .query((row, n) -> sheet(asker, row))
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    private Sheet sheet(Asker asker, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID client = row.getObject("client_id", UUID.class);
        SealingKey key = client == null ? vault.officeKey(asker.office()) : vault.clientKey(asker.office(), client);
        String of = client == null ? "office_" : "";
        String content = Objects.requireNonNull(key.open("letter." + of + "content." + id, row.getBytes(of + "content_sealed")));
        return new Sheet(id, kinds.of(row.getString("kind")), row.getString("number"), row.getObject("day", LocalDate.class),
                JsonMapper.shared().readValue(content, Content.class), client, row.getObject("issued_by", UUID.class),
                voided(row.getObject("voided_on", LocalDate.class), key.open("letter_void." + of + "reason." + id, row.getBytes(of + "reason_sealed"))),
                demo);
    }

    private static Sheet.@Nullable Voided voided(@Nullable LocalDate on, @Nullable String reason) {
        return on == null ? null : new Sheet.Voided(on, reason);
    }
}
