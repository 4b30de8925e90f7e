package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.letters.LetterPolicy;
import id.pulih.letters.Letterhead;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An office's letterhead and texts. Each save appends a version; a save based on an older one is refused. */
@Component
public class PaperStore {

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    PaperStore(JdbcClient jdbc, Work work, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Versioned<Letterhead>> letterhead(Asker asker) {
        return work.read(asker.own("letters"), () -> jdbc.sql("""
                select version, head_lines, address, phone, city, unit_code, signer_name, signer_number, signer_title
                from pulih.letterhead where office_id = :office order by version desc limit 1""")
                .param("office", asker.office())
                .query((row, n) -> new Versioned<>(row.getInt("version"), new Letterhead(row.getString("head_lines").lines().toList(),
                        row.getString("address"), row.getString("phone"), row.getString("city"), row.getString("unit_code"),
                        row.getString("signer_name"), row.getString("signer_number"), row.getString("signer_title"))))
                .optional());
    }

    /** The office's own, else the one that is shipped. */
    Versioned<LetterTemplate> template(Asker asker, LetterKind kind) {
        return work.read(asker.own("letters"), () -> jdbc.sql("""
                select version, pattern, opening, closing from pulih.letter_template
                where office_id = :office and kind = :kind order by version desc limit 1""")
                .param("office", asker.office())
                .param("kind", kind.code())
                .query((row, n) -> new Versioned<>(row.getInt("version"),
                        new LetterTemplate(row.getString("pattern"), row.getString("opening"), row.getString("closing"))))
                .optional()
                .orElseGet(() -> new Versioned<>(0, new LetterTemplate(kind.pattern(), kind.opening(), kind.closing()))));
    }

    /** @throws ProblemException stale-version when somebody saved meanwhile */
    public void save(Asker asker, Versioned<Letterhead> changed) {
        Letterhead head = changed.value();
        work.write(needed(asker).own("letters"), () -> {
            requireNewest(changed.version(), letterhead(asker).map(Versioned::version).orElse(0));
            append(() -> jdbc.sql("""
                    insert into pulih.letterhead (office_id, version, head_lines, address, phone, city, unit_code, signer_name,
                        signer_number, signer_title, recorded_by, recorded_at)
                    values (:office, :version, :lines, :address, :phone, :city, :unit, :name, :number, :title, :account, :now)""")
                    .param("office", asker.office()).param("version", changed.version() + 1)
                    .param("lines", String.join("\n", head.lines())).param("address", head.address()).param("phone", head.phone())
                    .param("city", head.city()).param("unit", head.unitCode()).param("name", head.signerName())
                    .param("number", head.signerNumber()).param("title", head.signerTitle())
                    .param("account", asker.account()).param("now", now())
                    .update());
            audit.record(asker, "letterhead-changed", "office", asker.office(), "version=" + (changed.version() + 1));
        });
    }

    /** @throws ProblemException stale-version when somebody saved meanwhile */
    void save(Asker asker, LetterKind kind, Versioned<LetterTemplate> changed) {
        LetterTemplate template = changed.value();
        work.write(needed(asker).own("letters"), () -> {
            requireNewest(changed.version(), template(asker, kind).version());
            append(() -> jdbc.sql("""
                    insert into pulih.letter_template (office_id, kind, version, pattern, opening, closing, recorded_by, recorded_at)
                    values (:office, :kind, :version, :pattern, :opening, :closing, :account, :now)""")
                    .param("office", asker.office()).param("kind", kind.code()).param("version", changed.version() + 1)
                    .param("pattern", template.pattern()).param("opening", template.opening()).param("closing", template.closing())
                    .param("account", asker.account()).param("now", now())
                    .update());
            audit.record(asker, "letter-template-changed", "office", asker.office(), "kind=" + kind.code() + " version=" + (changed.version() + 1));
        });
    }

    private static Asker needed(Asker asker) {
        if (!LetterPolicy.mayKeepPaper(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        return asker;
    }

    private static void requireNewest(int based, int newest) {
        if (based != newest) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
    }

    private static void append(Runnable insert) {
        try {
            insert.run();
        } catch (DuplicateKeyException e) {
            // Somebody else's version was stored between our look and our insert.
            throw ProblemException.of(Problem.STALE_VERSION);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
