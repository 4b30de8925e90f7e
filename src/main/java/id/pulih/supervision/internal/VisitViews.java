package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.documents.Documents;
import id.pulih.offices.Office;
import id.pulih.platform.DayCursor;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.supervision.OpenAction;
import id.pulih.supervision.Supervision;
import id.pulih.supervision.SupervisionPolicy;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import id.pulih.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of visits together. Joins the caller's work. */
@Component
class VisitViews {

    private static final int PAGE = 50;

    private final VisitRows visits;
    private final FindingRows findings;
    private final FindingViews lines;
    private final Visited visited;
    private final Corrections corrections;
    private final Drawing drawing;

    VisitViews(VisitRows visits, FindingRows findings, FindingViews lines, Visited visited, Corrections corrections, Drawing drawing) {
        this.visits = visits;
        this.findings = findings;
        this.lines = lines;
        this.visited = visited;
        this.corrections = corrections;
        this.drawing = drawing;
    }

    /** What a paper is made with. */
    @Component
    record Drawing(Pages pages, Documents documents) {}

    VisitsPage list(Asker asker, DayCursor after, LocalDate today, Ui ui) {
        List<UUID> offices = SupervisionPolicy.officesRead(asker);
        var page = DayCursor.Page.of(visits.page(offices, after, PAGE), PAGE, each -> new DayCursor(each.day(), each.id()));
        List<Office> all = visited.offices(asker);
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(Office::id, Office::name));
        return new VisitsPage(!all.isEmpty(),
                findings.owed(asker).stream().map(each -> action(each, today, ui)).toList(),
                findings.overdue(offices, today).stream().filter(each -> !each.owner().equals(asker.account())).map(each -> action(each, today, ui)).toList(),
                page.items().stream().map(each -> line(each, names, ui)).toList(),
                page.next() == null ? null : "/pembinaan?after=" + page.next());
    }

    private static VisitsPage.Action action(OpenAction each, LocalDate today, Ui ui) {
        return new VisitsPage.Action("/pembinaan/" + each.visit(), ui.t("supervision.purpose." + each.purpose().code()), each.ownerName(),
                ui.shortDate(each.due()), each.overdue(today));
    }

    private VisitsPage.Line line(Supervision each, Map<UUID, String> names, Ui ui) {
        String office = names.containsKey(each.office()) ? names.get(each.office()) : visited.office(each.office()).name();
        String state = each.findings().isEmpty() ? ui.t("supervision.no-findings") : ui.t("supervision.open-of", each.open(), each.findings().size());
        return new VisitsPage.Line("/pembinaan/" + each.id(), ui.shortDate(each.day()), ui.t("supervision.kind." + each.kind().code()), office,
                each.by() + " · " + each.byOffice(), whom(each, ui), state, each.open() > 0 ? "warn" : each.findings().isEmpty() ? "" : "good");
    }

    private static String whom(Supervision each, Ui ui) {
        var whom = new ArrayList<>(each.officers());
        if (each.agents() > 0) {
            whom.add(ui.t("supervision.agents-count", each.agents()));
        }
        return String.join(", ", whom);
    }

    /** @throws ProblemException not-found */
    Supervision visit(Asker asker, UUID id) {
        return visits.find(SupervisionPolicy.officesRead(asker), id).orElseThrow(ProblemException.notFound());
    }

    VisitPage page(Asker asker, Supervision visit, LocalDate today, Ui ui) {
        return page(asker, visit, today, ui, null);
    }

    VisitPage page(Asker asker, Supervision visit, LocalDate today, Ui ui, @Nullable ProblemException problem) {
        Office office = visited.office(visit.office());
        String url = "/pembinaan/" + visit.id();
        boolean finds = SupervisionPolicy.mayFind(asker, office, visit.visitor());
        boolean corrects = SupervisionPolicy.mayCorrect(asker, office, visit.visitor());
        return new VisitPage(url, ui.t("supervision.kind." + visit.kind().code()), office.name(), facts(asker, visit, ui), visit.summary(),
                findings.of(visit.office(), visit.id()).stream().map(each -> lines.line(asker, each, today, ui)).toList(),
                finds ? url + "/temuan" : null, corrects ? url + "/betulkan" : null, corrections.past(asker, visit, ui), problem);
    }

    private List<VisitPage.Fact> facts(Asker asker, Supervision visit, Ui ui) {
        var facts = new ArrayList<VisitPage.Fact>();
        facts.add(new VisitPage.Fact(ui.t("supervision.day"), ui.date(visit.day())));
        facts.add(new VisitPage.Fact(ui.t("supervision.by"), visit.by() + " · " + visit.byOffice()));
        facts.add(new VisitPage.Fact(ui.t("supervision.whom"), named(asker, visit, ui)));
        facts.add(new VisitPage.Fact(ui.t("supervision.purposes"), visit.purposes().stream()
                .map(each -> ui.t("supervision.purpose." + each.code())).collect(Collectors.joining("; "))));
        if (!visit.place().isEmpty()) {
            facts.add(new VisitPage.Fact(ui.t("supervision.place"), visit.place()));
        }
        if (!visit.companions().isEmpty()) {
            facts.add(new VisitPage.Fact(ui.t("supervision.companions"), visit.companions()));
        }
        return facts;
    }

    private String named(Asker asker, Supervision visit, Ui ui) {
        if (visit.agents() == 0 || !SupervisionPolicy.maySeeAgents(asker, visit.office())) {
            return whom(visit, ui);
        }
        var names = new ArrayList<>(visit.officers());
        List<UUID> chosen = visits.versions(visit).getLast().agents();
        visited.agents(asker, visit.office()).stream().filter(each -> chosen.contains(UUID.fromString(each.value()))).forEach(each -> names.add(each.text()));
        return String.join(", ", names);
    }

    byte[] pdf(Asker asker, Supervision visit, LocalDate today) {
        Ui ui = drawing.pages().plain(Words.INDONESIAN);
        String title = ui.t("supervision.paper." + visit.kind().code());
        return drawing.documents().pdf(drawing.pages().letter("supervision/paper.jte", page(asker, visit, today, ui)), title);
    }

    /** Whether the asker visits no office: a directorate without provinces yet. */
    boolean nowhere(Asker asker) {
        return visited.offices(asker).isEmpty();
    }

    /** The office of the form: the wanted one, else the first the asker visits. @throws ProblemException not-found */
    Office chosen(Asker asker, @Nullable UUID wanted) {
        return visited.offices(asker).stream().filter(each -> wanted == null || each.id().equals(wanted)).findFirst()
                .orElseThrow(ProblemException.notFound());
    }

    NewVisit read(Asker asker, Office office, Input input, LocalDate today) {
        var visit = NewVisit.read(input, today, visited.officers(office.id()), visited.agents(asker, office.id()));
        if (visit.accounts().contains(asker.account())) {
            input.error("accounts", "supervises-self");
        }
        visited.needNameless(asker, office.id(), input, "summary", "place", "companions");
        return visit;
    }

    VisitForm form(Asker asker, Office office, Ui ui) {
        List<String> kinds = Corrections.kinds(asker, office);
        List<Option> others = visited.offices(asker).stream().filter(each -> !each.id().equals(office.id()))
                .map(each -> new Option("/pembinaan/baru?kantor=" + each.id(), each.name())).toList();
        Form form = Form.of(Map.of("id", VisitStore.newId().toString(), "kind", kinds.size() == 1 ? kinds.getFirst() : ""));
        List<Option> officers = visited.officers(office.id()).stream().filter(each -> !each.value().equals(asker.account().toString())).toList();
        return new VisitForm("/pembinaan/baru", "/pembinaan", false, office.id().toString(), office.name(), others, kinds, officers,
                visited.agents(asker, office.id()), form, List.of(), null);
    }
}
