package id.pulih.entitlements.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.entitlements.Coverage;
import id.pulih.entitlements.EntitlementPolicy;
import id.pulih.entitlements.Standing;
import id.pulih.entitlements.internal.Coverages.Group;
import id.pulih.entitlements.internal.Coverages.Owed;
import id.pulih.entitlements.internal.LedgerQueries.OfficeName;
import id.pulih.offices.Small;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rights met: by agent, village and office where clients are served; by office, without small figures, above. */
@RestController
class CoveragePages {

    private static final int OFFICES = 5;

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Coverages coverages;
    private final LedgerQueries queries;
    private final Agents agents;

    CoveragePages(Asking asking, Pages pages, Work work, Coverages coverages, LedgerQueries queries, Agents agents) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.coverages = coverages;
        this.queries = queries;
        this.agents = agents;
    }

    /** @param after the name of the last office of the page before */
    @GetMapping("/hak")
    ResponseEntity<byte[]> all(@RequestParam(name = "sesudah", defaultValue = "") String after) {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        return pages.show("entitlements/coverage.jte", work.read(asker.reach("care"), () -> page(asker, after.replace("\0", ""), ui)));
    }

    private CoveragePage page(Asker asker, String after, Ui ui) {
        List<OfficeName> below = queries.offices(EntitlementPolicy.officesCounted(asker), after, OFFICES);
        List<OfficeName> shown = below.stream().limit(OFFICES).toList();
        return new CoveragePage(EntitlementPolicy.mayRead(asker, asker.office()) && after.isEmpty() ? own(asker, ui) : List.of(),
                shown.isEmpty() ? null : below(asker, shown, ui),
                below.size() > OFFICES ? "/hak?sesudah=" + URLEncoder.encode(shown.getLast().name(), StandardCharsets.UTF_8) : null);
    }

    private List<CoveragePage.Table> own(Asker asker, Ui ui) {
        List<Owed> owed = coverages.of(asker, List.of(asker.office()));
        Map<UUID, String> names = agents.all(asker).stream().collect(Collectors.toMap(AgentSummary::id, AgentSummary::name));
        Map<UUID, UUID> companions = queries.agents(asker, owed.stream().map(each -> each.episode().id()).toList());
        Map<UUID, String> villages = queries.villages(asker, owed.stream().map(each -> each.episode().client()).distinct().toList());
        return List.of(
                table("office", List.of(Coverages.group(asker.officeName(), owed)), ui::number),
                table("agent", Coverages.grouped(owed, each -> companions.containsKey(each.id()) ? names.getOrDefault(companions.get(each.id()), "") : ui.t("entitlements.no-agent")), ui::number),
                table("village", Coverages.grouped(owed, each -> villages.getOrDefault(each.client(), "")), ui::number));
    }

    private CoveragePage.@Nullable Table below(Asker asker, List<OfficeName> offices, Ui ui) {
        List<Owed> owed = coverages.of(asker, offices.stream().map(OfficeName::id).toList());
        Small small = coverages.small(asker);
        return new CoveragePage.Table("below", Coverages.byOffice(owed, offices).stream().map(each -> below(each, small, ui)).toList());
    }

    /**
     * What was given, is due, late or missed adds up to what was owed: they are told together or not at all. How many programmes
     * there are is told by the dashboard, which knows what it may.
     */
    private static CoveragePage.Line below(Group group, Small small, Ui ui) {
        Coverage coverage = group.coverage();
        boolean few = small.hides(group.programmes());
        boolean parts = few || small.hidesAny(coverage.owed(), coverage.count(Standing.GIVEN), coverage.count(Standing.DUE), coverage.count(Standing.LATE),
                coverage.count(Standing.MISSED));
        IntFunction<String> part = number -> parts ? ui.t("ui.untold") : ui.number(number);
        IntFunction<String> alone = number -> few || small.hides(number) ? ui.t("ui.untold") : ui.number(number);
        return line(new Group(group.name(), 0, coverage), number -> ui.t("ui.untold"), part, alone);
    }

    private static CoveragePage.Table table(String kind, List<Group> groups, IntFunction<String> shown) {
        return new CoveragePage.Table(kind, groups.stream().map(each -> line(each, shown, shown, shown)).toList());
    }

    private static CoveragePage.Line line(Group group, IntFunction<String> programmes, IntFunction<String> part, IntFunction<String> alone) {
        Coverage coverage = group.coverage();
        return new CoveragePage.Line(group.name(), programmes.apply(group.programmes()), part.apply(coverage.count(Standing.GIVEN)),
                alone.apply(coverage.owed()), part.apply(coverage.count(Standing.DUE)), part.apply(coverage.count(Standing.LATE)),
                part.apply(coverage.count(Standing.MISSED)), alone.apply(coverage.count(Standing.REFUSED)), alone.apply(coverage.count(Standing.IMPOSSIBLE)));
    }
}
