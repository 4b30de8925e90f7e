package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.field.FieldPolicy;
import id.pulih.notices.Notices;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what agents tell the office besides activities. Nothing is updated: a correction names the one it replaces. */
@Component
class Reports {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Episodes episodes;
    private final Vault vault;
    private final Notices notices;
    private final Audit audit;

    Reports(JdbcClient jdbc, Clock clock, Episodes episodes, Vault vault, Notices notices, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.episodes = episodes;
        this.vault = vault;
        this.notices = notices;
        this.audit = audit;
    }

    /** The caller opens the unit of work and has looked whether this was stored before. An urgent warning is told at once. */
    void record(Asker asker, UUID episodeId, UUID client, Input input) {
        Episode episode = episodes.recorded(asker, episodeId);
        var report = NewReport.read(input, input.typed("kind"), asker.zone(), clock.instant(), episode.calendar().startsOn());
        checkAmends(asker, input, episode, report);
        input.check();
        episodes.needOpen(asker, episode);
        requireUncorrected(asker, report);
        try {
            insert(asker, episode, report);
        } catch (DuplicateKeyException e) {
            // Another correction of the same report was stored between our look and our insert.
            throw ProblemException.of(Problem.ALREADY_CORRECTED);
        }
        audit.record(asker, "field-report-recorded", "field-report", report.id(), "kind=" + report.kind() + (report.urgent() ? " urgent" : ""));
        if (report.urgent() && report.kind().equals("early-warning")) {
            notices.tell(asker, asker.office(), Role.CARE, "early-warning", "client", client, "");
        }
    }

    private void checkAmends(Asker asker, Input input, Episode episode, NewReport report) {
        boolean known = report.amends() == null || jdbc.sql("""
                select exists (select from pulih.field_report where office_id = :office and id = :amends
                               and episode_id = :episode and kind = :kind and (recorded_by = :account or :serves))""")
                .param("office", asker.office())
                .param("amends", report.amends())
                .param("episode", episode.id())
                .param("kind", report.kind())
                .param("account", asker.account())
                .param("serves", FieldPolicy.mayServe(asker, asker.office()))
                .query(Boolean.class)
                .single();
        if (!known) {
            input.error("amends", "unknown-reference", report.amends());
        }
    }

    private void requireUncorrected(Asker asker, NewReport report) {
        boolean corrected = report.amends() != null && jdbc.sql(
                        "select exists (select from pulih.field_report where office_id = :office and amends = :amends)")
                .param("office", asker.office())
                .param("amends", report.amends())
                .query(Boolean.class)
                .single();
        if (corrected) {
            throw ProblemException.of(Problem.ALREADY_CORRECTED);
        }
    }

    private void insert(Asker asker, Episode episode, NewReport report) {
        SealingKey key = vault.clientKey(episode.office(), episode.client());
        jdbc.sql("""
                insert into pulih.field_report (office_id, id, episode_id, kind, occurred_at, day, signs, urgent, text_sealed, reason_sealed,
                    amends, duty, recorded_by, recorded_at)
                values (:office, :id, :episode, :kind, :at, :day, :signs, :urgent, :text, :reason, :amends, :duty, :by, :now)""")
                .param("office", asker.office())
                .param("id", report.id())
                .param("episode", episode.id())
                .param("kind", report.kind())
                .param("at", report.occurredAt().atOffset(ZoneOffset.UTC))
                .param("day", report.day())
                .param("signs", String.join(" ", report.signs()))
                .param("urgent", report.urgent())
                .param("text", key.seal("field_report.text." + report.id(), report.text()))
                .param("reason", key.seal("field_report.reason." + report.id(), report.reason()))
                .param("amends", report.amends())
                .param("duty", report.duty())
                .param("by", asker.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
