package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.Field;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clients need, and what agents reported of it. All join the caller's transaction. */
@Component
public class NeedRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    NeedRows(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** @param reportedBy the agent who told it; null when the office found it */
    public record Need(UUID id, String field, LocalDate foundOn, String text, @Nullable String reportedBy, String recordedBy) {}

    /** What a telephone told and nobody has taken over yet. @param signs codes of {@code field.app.need.*} */
    public record Report(UUID id, LocalDate day, List<String> signs, String text, String reportedBy) {}

    List<Need> of(Asker asker, Episode episode) {
        SealingKey key = vault.clientKey(asker.office(), episode.client());
        return jdbc.sql("""
                select n.id, n.field, n.found_on, n.text_sealed, b.display_name as reported_by, a.display_name as recorded_by
                from pulih.client_need n join pulih.account a on a.id = n.recorded_by
                left join pulih.field_report r on r.office_id = n.office_id and r.id = n.report_id
                left join pulih.account b on b.id = r.recorded_by
                where n.office_id = :office and n.episode_id = :episode order by n.found_on, n.id""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query((row, n) -> new Need(row.getObject("id", UUID.class), row.getString("field"), row.getObject("found_on", LocalDate.class),
                        Objects.requireNonNullElse(key.open(place(row.getObject("id", UUID.class)), row.getBytes("text_sealed")), ""),
                        row.getString("reported_by"), row.getString("recorded_by")))
                .list();
    }

    /** Corrected ones are left out. */
    List<Report> reports(Asker asker, Episode episode) {
        SealingKey key = vault.clientKey(asker.office(), episode.client());
        return jdbc.sql("""
                select r.id, r.day, r.signs, r.text_sealed, a.display_name from pulih.field_report r
                join pulih.account a on a.id = r.recorded_by
                where r.office_id = :office and r.episode_id = :episode and r.kind = 'need'
                  and not exists (select from pulih.field_report b where b.office_id = r.office_id and b.amends = r.id)
                  and not exists (select from pulih.client_need n where n.office_id = r.office_id and n.report_id = r.id)
                order by r.day, r.id""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query((row, n) -> new Report(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class),
                        Arrays.stream(row.getString("signs").split(" ")).filter(sign -> !sign.isEmpty()).toList(),
                        Objects.requireNonNullElse(key.open("field_report.text." + row.getObject("id", UUID.class), row.getBytes("text_sealed")), ""),
                        row.getString("display_name")))
                .list();
    }

    /** A need as it was sent. */
    record NewNeed(UUID id, Field field, LocalDate foundOn, String text, @Nullable UUID report) {}

    void insert(Asker asker, Episode episode, NewNeed need) {
        try {
            jdbc.sql("""
                    insert into pulih.client_need (office_id, id, episode_id, field, found_on, report_id, text_sealed, recorded_by, recorded_at)
                    values (:office, :id, :episode, :field, :day, :report, :text, :account, :now)""")
                    .param("office", asker.office())
                    .param("id", need.id())
                    .param("episode", episode.id())
                    .param("field", need.field().code())
                    .param("day", need.foundOn())
                    .param("report", need.report())
                    .param("text", vault.clientKey(asker.office(), episode.client()).seal(place(need.id()), need.text()))
                    .param("account", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }

    private static String place(UUID need) {
        return "client_need.text." + need;
    }
}
