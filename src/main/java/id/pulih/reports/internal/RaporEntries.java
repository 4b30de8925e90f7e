package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.ui.Ui;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one Rapor holds and what was done with it. Joins the caller's work. */
@Component
class RaporEntries {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Vault vault;

    RaporEntries(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Row(UUID id, LocalDate day, String kind, String mode, String condition, String came) {}

    List<RaporPage.Entry> of(Asker asker, RaporLine line, LocalDate month, Ui ui) {
        return jdbc.sql("""
                select a.id, a.day, a.kind, a.mode, a.condition,
                       case when exists (select from pulih.field_receipt r where r.office_id = a.office_id and r.fact_id = a.id and r.paper_id is not null) then 'paper'
                            when u.agent_id is not null then 'telephone' else 'office' end as came
                  from pulih.activity a join pulih.account u on u.id = a.recorded_by
                 where a.office_id = :office and a.episode_id = :episode and a.day between :month and :last
                   and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
                   and not exists (select from pulih.activity_withdrawal w where w.office_id = a.office_id and w.activity_id = a.id)
                 order by a.day, a.id limit :most""")
                .param("office", asker.office())
                .param("episode", line.episode())
                .param("month", month)
                .param("last", month.plusMonths(1).minusDays(1))
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new RaporPage.Entry("/episode/" + line.episode() + "/kegiatan/" + row.id(), ui.shortDate(row.day()),
                        ui.t("activities.kind." + row.kind()), ui.t("monthly.came." + row.came())))
                .toList();
    }

    private record Step(UUID id, String step, LocalDate handedOn, byte @Nullable [] wordSealed, String by, OffsetDateTime at) {}

    /** Newest first. */
    List<RaporPage.Past> past(Asker asker, RaporLine line, LocalDate month, Ui ui) {
        Map<UUID, SealingKey> keys = vault.clientKeys(asker.office(), List.of(line.client()));
        SealingKey key = keys.get(line.client());
        return jdbc.sql("""
                select m.id, m.step, m.handed_on, m.word_sealed, a.display_name as by, m.at
                  from pulih.monthly_rapor m join pulih.account a on a.id = m.by_account
                 where m.office_id = :office and m.episode_id = :episode and m.month = :month order by m.number desc""")
                .param("office", asker.office())
                .param("episode", line.episode())
                .param("month", month)
                .query(Step.class)
                .list()
                .stream()
                .map(row -> new RaporPage.Past(ui.t("monthly.rapor." + row.step()), ui.date(row.handedOn()), row.by(), ui.time(row.at().toInstant()),
                        key == null ? "" : Objects.requireNonNullElse(key.open("monthly_rapor.word." + row.id(), row.wordSealed()), "")))
                .toList();
    }
}
