package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.letters.LetterPolicy;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that were reserved for a letter still to be written, or written outside the system. */
@Component
public class NumberDesk {

    /** A number that waits. */
    public record Reserved(UUID id, String kind, String number, LocalDate day, @Nullable String note, String by) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Sheets sheets;
    private final Vault vault;
    private final Trail trail;

    NumberDesk(JdbcClient jdbc, Work work, Sheets sheets, Vault vault, Trail trail) {
        this.jdbc = jdbc;
        this.work = work;
        this.sheets = sheets;
        this.vault = vault;
        this.trail = trail;
    }

    /** What a write leaves behind. */
    @Component
    record Trail(Audit audit, Received received, Clock clock) {

        OffsetDateTime now() {
            return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        }
    }

    /** Those that wait, oldest first. */
    List<Reserved> reserved(Asker asker) {
        return work.read(asker.own("letters"), () -> jdbc.sql("""
                select n.id, n.kind, n.number, n.day, n.note_sealed, a.display_name from pulih.letter_number n
                left join pulih.account a on a.id = n.taken_by
                where n.office_id = :office
                  and not exists (select from pulih.letter l where l.office_id = n.office_id and l.number_id = n.id)
                  and not exists (select from pulih.letter_number_end e where e.office_id = n.office_id and e.number_id = n.id)
                order by n.taken_at limit 200""")
                .param("office", asker.office())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Reserved(id, row.getString("kind"), row.getString("number"), row.getObject("day", LocalDate.class),
                            vault.officeKey(asker.office()).open(NumberStore.place("note", id), row.getBytes("note_sealed")), row.getString("display_name"));
                })
                .list());
    }

    /** @throws ProblemException letter-incomplete while the office has no letterhead */
    void reserve(Asker asker, UUID id, LetterKind kind, String note, Input sent) {
        work.write(needed(asker).own("letters"), () -> {
            if (!trail.received().first(asker, id, "letter-number " + kind.code(), sent)) {
                return;
            }
            UUID number = sheets.number(asker, kind, LocalDate.now(trail.clock().withZone(asker.zone())), note);
            trail.audit().record(asker, "letter-number-reserved", "letter", number, "kind=" + kind.code());
        });
    }

    /** It stays in the register with its reason and is never given again. @throws ProblemException not-found, already-done */
    void drop(Asker asker, UUID number, String reason) {
        work.write(needed(asker).own("letters"), () -> {
            kindOf(asker, number);
            end(asker, number, "voided", reason);
            trail.audit().record(asker, "letter-number-voided", "letter", number, "");
        });
    }

    /** For a letter issued in the caller's transaction. @throws ProblemException not-found, already-done */
    void use(Asker asker, UUID number, String kind) {
        if (!kindOf(asker, number).equals(kind)) {
            throw ProblemException.notFound().get();
        }
        end(asker, number, "used", null);
    }

    /** Of a reserved number: one that was taken for a letter at once is not found. */
    private String kindOf(Asker asker, UUID number) {
        return jdbc.sql("""
                select n.kind from pulih.letter_number n where n.office_id = :office and n.id = :number and n.note_sealed is not null""")
                .param("office", asker.office())
                .param("number", number)
                .query(String.class)
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    private void end(Asker asker, UUID number, String outcome, @Nullable String reason) {
        try {
            jdbc.sql("""
                    insert into pulih.letter_number_end (office_id, number_id, outcome, reason_sealed, ended_by, ended_at)
                    values (:office, :number, :outcome, :reason, :account, :now)""")
                    .param("office", asker.office()).param("number", number).param("outcome", outcome)
                    .param("reason", vault.officeKey(asker.office()).seal("letter_number_end.reason." + number, reason))
                    .param("account", asker.account()).param("now", trail.now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }

    private static Asker needed(Asker asker) {
        if (!LetterPolicy.mayWrite(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        return asker;
    }
}
