package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Counters;
import id.pulih.platform.Ids;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes numbers: per kind, office and year without a gap. Joins the caller's transaction. */
@Component
class NumberStore {

    private final JdbcClient jdbc;
    private final Counters counters;
    private final Clock clock;
    private final Vault vault;

    NumberStore(JdbcClient jdbc, Counters counters, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.counters = counters;
        this.clock = clock;
        this.vault = vault;
    }

    /** The next number. Call it last: others of the office who need one of this kind wait from here on. */
    UUID next(Asker asker, LetterKind kind, String pattern, String unitCode, LocalDate day, @Nullable String note) {
        UUID id = Ids.next();
        byte[] sealed = note == null ? null : vault.officeKey(asker.office()).seal(place("note", id), note);
        int sequence = counters.next(asker.office(), "letter-" + kind.code(), day.getYear());
        jdbc.sql("""
                insert into pulih.letter_number (office_id, id, kind, year, sequence, number, day, note_sealed, taken_by, taken_at)
                values (:office, :id, :kind, :year, :sequence, :number, :day, :note, :account, :now)""")
                .param("office", asker.office()).param("id", id).param("kind", kind.code())
                .param("year", day.getYear()).param("sequence", sequence)
                .param("number", NumberPattern.number(pattern, sequence, day, unitCode))
                .param("day", day).param("note", sealed).param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        return id;
    }

    static String place(String field, UUID number) {
        return "letter_number." + field + "." + number;
    }
}
