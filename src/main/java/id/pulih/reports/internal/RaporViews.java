package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.audit.Audit;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.reports.RaporPolicy;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the agents' Rapor together. Joins the caller's work. */
@Component
class RaporViews {

    private final RaporRows rows;
    private final RaporEntries entries;
    private final Agents agents;
    private final MonthlyDueDays dues;
    private final Audit audit;

    RaporViews(RaporRows rows, RaporEntries entries, Agents agents, MonthlyDueDays dues, Audit audit) {
        this.rows = rows;
        this.entries = entries;
        this.agents = agents;
        this.dues = dues;
        this.audit = audit;
    }

    RaporsPage list(Asker asker, LocalDate month, LocalDate current, String after, Ui ui) {
        need(asker);
        List<RaporLine> found = rows.page(asker.office(), month, place(after));
        List<RaporLine> shown = found.subList(0, Math.min(found.size(), RaporRows.PAGE));
        LocalDate due = dues.of(asker.office(), month).rapor();
        Map<UUID, String> names = agents.all(asker).stream().collect(Collectors.toMap(AgentSummary::id, AgentSummary::name));
        String address = "/rapor?bulan=" + MonthlyMonths.text(month);
        List<RaporsPage.Line> lines = shown.stream().map(line -> line(line, month, due, names, ui)).toList();
        List<RaporsPage.AgentLine> paid = shown.stream().collect(Collectors.groupingBy(RaporLine::agent, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(each -> new RaporsPage.AgentLine(names.getOrDefault(each.getKey(), ""), each.getValue().size(),
                        (int) each.getValue().stream().filter(line -> line.last() == RaporStep.ACCEPTED).count())).toList();
        RaporLine last = shown.isEmpty() ? null : shown.getLast();
        return new RaporsPage(MonthlyMonths.name(month, ui), ui.t("monthly.due-rapor", ui.date(due)), month.isAfter(MonthlyMonths.FIRST) ? "/rapor?bulan=" + MonthlyMonths.text(month.minusMonths(1)) : null,
                month.isBefore(current) ? "/rapor?bulan=" + MonthlyMonths.text(month.plusMonths(1)) : null, lines, paid,
                found.size() > shown.size() && last != null ? address + "&after=" + last.agent() + "_" + last.episode() : null, null);
    }

    private static RaporRows.Place place(String after) {
        String id = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        if (!after.matches(id + "_" + id)) {
            return RaporRows.Place.START;
        }
        String[] parts = after.split("_");
        return new RaporRows.Place(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
    }

    private static RaporsPage.Line line(RaporLine line, LocalDate month, LocalDate due, Map<UUID, String> names, Ui ui) {
        String handed = line.handedOn() == null ? "" : ui.shortDate(line.handedOn());
        return new RaporsPage.Line("/rapor/" + line.episode() + "/" + MonthlyMonths.text(month), names.getOrDefault(line.agent(), ""),
                line.alias() + " · " + line.caseNumber(), ui.t("monthly.rapor-entries", line.entries(), line.handedIn()),
                ui.t("monthly.rapor-duties", line.done(), line.due()), line.complete(), handed, line.late(due),
                ui.t("monthly.rapor." + line.state()), tone(line));
    }

    private static String tone(RaporLine line) {
        return line.last() == RaporStep.ACCEPTED ? "good" : line.last() == RaporStep.RETURNED ? "bad" : "warn";
    }

    /** @throws ProblemException not-found for whoever was not accompanied in that month */
    RaporLine line(Asker asker, UUID episode, LocalDate month) {
        need(asker);
        return rows.find(asker.office(), month, episode).orElseThrow(ProblemException.notFound());
    }

    /** With its entry in the trail: it shows what somebody is doing. */
    RaporPage page(Asker asker, RaporLine line, LocalDate month, Form form, List<Difference> both, @Nullable ProblemException problem, Ui ui) {
        audit.record(asker, "rapor-read", "episode", line.episode(), "month=" + month);
        return new RaporPage("/rapor/" + line.episode() + "/" + MonthlyMonths.text(month), "/rapor?bulan=" + MonthlyMonths.text(month),
                MonthlyMonths.name(month, ui), line.alias() + " · " + line.caseNumber(), "/episode/" + line.episode(),
                agents.get(asker, line.agent()).name(), ui.t("monthly.rapor-duties", line.done(), line.due()), line.complete(),
                ui.t("monthly.rapor." + line.state()), tone(line), entries.of(asker, line, month, ui), entries.past(asker, line, month, ui),
                Stream.of(RaporStep.values()).filter(step -> step.mayFollow(line.last())).map(RaporStep::code).toList(), form, both, problem);
    }

    List<Difference> both(RaporLine line, Input input, Ui ui) {
        String yours = ui.t("monthly.rapor." + Coded.find(RaporStep.class, input.typed("step")).map(RaporStep::code).orElse("missing")) + " " + input.typed("reply");
        return Difference.between(Map.of("state", yours), Map.of("state", ui.t("monthly.rapor." + line.state())), field -> ui.t("monthly.state"));
    }

    private static void need(Asker asker) {
        if (!RaporPolicy.mayAccept(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
    }
}
