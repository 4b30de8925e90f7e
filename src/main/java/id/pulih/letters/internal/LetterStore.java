package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.letters.IssuedLetter;
import id.pulih.letters.LetterPolicy;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the letters of the own office, opens one with its entry in the trail, and annuls one. */
@Component
class LetterStore {

    /** @param kind null for all; {@code month} too */
    record Wanted(@Nullable String kind, @Nullable YearMonth month, Seek after) {}

    static Seek after(String text) {
        return Seek.read(text, Seek.Key.DAY_DOWN, Seek.Key.ID_DOWN);
    }

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final LetterReader reader;

    LetterStore(JdbcClient jdbc, Work work, Vault vault, Audit audit, Clock clock, LetterReader reader) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.reader = reader;
    }

    Slice<IssuedLetter> list(Asker asker, Wanted wanted) {
        return work.read(asker.own("letters"), () -> Slice.of(jdbc.sql(LetterRows.COLUMNS + """
                where l.office_id = :office and (:kind::text is null or l.kind = :kind)
                  and (:from::date is null or (l.day >= :from and l.day < :to)) and (l.day, l.id) < (:afterDay, :afterId)
                order by l.day desc, l.id desc limit :limit""")
                .param("office", asker.office())
                .param("kind", wanted.kind())
                .param("from", wanted.month() == null ? null : wanted.month().atDay(1))
                .param("to", wanted.month() == null ? null : wanted.month().plusMonths(1).atDay(1))
                .param("afterDay", wanted.after().day(0))
                .param("afterId", wanted.after().id(1))
                .param("limit", PAGE + 1)
                .query((row, n) -> LetterRows.line(row))
                .list(), PAGE, wanted.after(), line -> List.of(line.day(), line.id())));
    }

    /** @throws ProblemException not-found, erased */
    Sheet read(Asker asker, UUID id) {
        return work.write(asker.own("letters"), () -> {
            Sheet sheet = reader.open(asker, id);
            note(asker, "letter-read", sheet);
            return sheet;
        });
    }

    /** It stays where it is and says that it no longer holds. @throws ProblemException not-found, head-required, already-done */
    void annul(Asker asker, UUID id, String reason) {
        work.write(asker.own("letters"), () -> {
            Sheet sheet = reader.open(asker, id);
            if (!LetterPolicy.mayVoid(asker, asker.office(), sheet.issuedBy())) {
                throw ProblemException.of(Problem.HEAD_REQUIRED);
            }
            insertVoid(asker, sheet, reason);
            note(asker, "letter-voided", sheet);
        });
    }

    void note(Asker asker, String action, Sheet sheet) {
        audit.record(asker, action, sheet.client() == null ? "letter" : "client",
                sheet.client() == null ? sheet.id() : sheet.client(), "letter=" + sheet.id() + " kind=" + sheet.kind().code());
    }

    private void insertVoid(Asker asker, Sheet sheet, String reason) {
        UUID client = sheet.client();
        try {
            jdbc.sql("""
                    insert into pulih.letter_void (office_id, letter_id, reason_sealed, office_reason_sealed, voided_on, voided_by, voided_at)
                    values (:office, :letter, :reason, :officeReason, :today, :account, :now)""")
                    .param("office", asker.office())
                    .param("letter", sheet.id())
                    .param("reason", client == null ? null : vault.clientKey(asker.office(), client).seal("letter_void.reason." + sheet.id(), reason))
                    .param("officeReason", client == null ? vault.officeKey(asker.office()).seal("letter_void.office_reason." + sheet.id(), reason) : null)
                    .param("today", LocalDate.now(clock.withZone(asker.zone())))
                    .param("account", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }
}
