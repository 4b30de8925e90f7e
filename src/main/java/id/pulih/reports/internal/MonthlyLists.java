package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is behind one number: as it was signed, else as it is now. Joins the caller's work. */
@Component
class MonthlyLists {

    private final JdbcClient jdbc;
    private final MonthlyRows rows;
    private final MonthlyCatalogue catalogue;
    private final MonthlyCounting counting;

    MonthlyLists(JdbcClient jdbc, MonthlyRows rows, MonthlyCatalogue catalogue, MonthlyCounting counting) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.catalogue = catalogue;
        this.counting = counting;
    }

    /** @throws ProblemException not-found for a line that is not in the report */
    MonthlyListPage page(Asker asker, MonthlyReport report, String line, LocalDate today, Ui ui) {
        String title = title(line, ui);
        List<UUID> counted = report.locked() ? rows.counted(report, report.revision(), line)
                : counting.freeze(asker, report.office(), report.month(), today).lists().getOrDefault(line, List.of());
        String note = report.locked() ? ui.t("monthly.list-signed", report.revision()) : ui.t("monthly.as-now");
        return new MonthlyListPage("/laporan-bulanan/" + report.id(), title, MonthlyMonths.name(report.month(), ui), note, lines(asker, counted));
    }

    private String title(String wanted, Ui ui) {
        for (MonthlyCatalogue.Section section : catalogue.sections()) {
            for (var row : section.rows().entrySet()) {
                for (var cell : row.getValue().entrySet()) {
                    if (cell.getValue().equals(wanted)) {
                        String column = cell.getKey().equals("total") ? "" : " · " + ui.t("monthly.column." + cell.getKey());
                        return ui.t("monthly.row." + section.code() + "." + row.getKey()) + column;
                    }
                }
            }
        }
        throw ProblemException.notFound().get();
    }

    private record Row(UUID id, @Nullable String alias, @Nullable String caseNumber, boolean event) {}

    private List<MonthlyListPage.Line> lines(Asker asker, List<UUID> counted) {
        return counted.isEmpty() ? List.of() : jdbc.sql("""
                select w.id, c.alias, c.case_number, g.id is not null as event
                  from unnest(cast(:ids as uuid[])) as w(id)
                  left join pulih.episode e on e.office_id = :office and e.id = w.id
                  left join pulih.client c on c.office_id = :office and c.id = e.client_id
                  left join pulih.group_event g on g.office_id = :office and g.id = w.id
                 order by c.case_number, w.id""")
                .param("ids", counted.toArray(UUID[]::new))
                .param("office", asker.office())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.event() ? new MonthlyListPage.Line("/kelompok/" + row.id(), "")
                        : new MonthlyListPage.Line(row.caseNumber() == null ? "" : "/episode/" + row.id(),
                                row.caseNumber() == null ? "" : row.caseNumber() + " · " + row.alias()))
                .toList();
    }
}
