package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.offices.Office;
import id.pulih.platform.Input;
import id.pulih.supervision.Supervision;
import id.pulih.supervision.SupervisionPolicy;
import id.pulih.supervision.VisitKind;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows how a visit is corrected and what was. Joins the caller's work. */
@Component
class Corrections {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final VisitRows visits;
    private final Visited visited;

    Corrections(VisitRows visits, Visited visited) {
        this.visits = visits;
        this.visited = visited;
    }

    /** What the asker may record there. */
    static List<String> kinds(Asker asker, Office office) {
        return Arrays.stream(VisitKind.values()).filter(kind -> SupervisionPolicy.mayVisit(asker, office, kind)).map(VisitKind::code).toList();
    }

    VisitForm form(Asker asker, Supervision visit) {
        Office office = visited.office(visit.office());
        VisitVersion now = visits.versions(visit).getLast();
        String url = "/pembinaan/" + visit.id();
        return new VisitForm(url + "/betulkan", url, true, office.id().toString(), office.name(), List.of(), kinds(asker, office),
                officers(asker, visit, now), visited.agents(asker, office.id()), Form.of(typed(now)), List.of(), null);
    }

    /** Who can be chosen: whoever serves there today and whoever was named, but never the asker. */
    List<Option> officers(Asker asker, Supervision visit, VisitVersion now) {
        return visited.officers(visit.office(), now.accounts()).stream().filter(each -> !each.value().equals(asker.account().toString())).toList();
    }

    NewVisit read(Asker asker, Supervision visit, Input input, LocalDate today) {
        var typed = NewVisit.read(input, today, officers(asker, visit, visits.versions(visit).getLast()), visited.agents(asker, visit.office()));
        visited.needNameless(asker, visit.office(), input, "summary", "place", "companions", "reason");
        return typed;
    }

    private static Map<String, String> typed(VisitVersion now) {
        Supervision visit = now.visit();
        return Map.of("id", VisitStore.newId().toString(), "version", String.valueOf(visit.version()), "kind", visit.kind().code(),
                "day", TYPED.format(visit.day()), "accounts", lines(now.accounts()), "agents", lines(now.agents()),
                "purposes", visit.purposes().stream().map(each -> each.code()).collect(Collectors.joining("\n")),
                "place", visit.place(), "companions", visit.companions(), "summary", visit.summary());
    }

    private static String lines(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining("\n"));
    }

    /** What was typed on an older version, beside what is there now. */
    List<Difference> both(Asker asker, Supervision visit, NewVisit typed, Ui ui) {
        return differences(shown(asker, visit.office(), typed, ui), shown(asker, visits.versions(visit).getLast(), ui), ui);
    }

    /** Newest first; empty while nothing was corrected. */
    List<VisitPage.Correction> past(Asker asker, Supervision visit, Ui ui) {
        if (visit.version() == 1) {
            return List.of();
        }
        List<VisitVersion> all = visits.versions(visit);
        var past = new ArrayList<VisitPage.Correction>();
        for (int at = all.size() - 1; at > 0; at--) {
            VisitVersion each = all.get(at);
            past.add(new VisitPage.Correction(ui.t("supervision.version", each.visit().version()), each.by() + " · " + ui.time(each.at()), each.reason(),
                    differences(shown(asker, each, ui), shown(asker, all.get(at - 1), ui), ui)));
        }
        return past;
    }

    private static List<Difference> differences(Map<String, String> yours, Map<String, String> stored, Ui ui) {
        return Difference.between(yours, stored, field -> ui.t("supervision." + field));
    }

    private Map<String, String> shown(Asker asker, UUID office, NewVisit typed, Ui ui) {
        var all = new LinkedHashMap<String, String>();
        all.put("kind", ui.t("supervision.kind." + typed.kind().code()));
        all.put("day", ui.date(typed.day()));
        all.put("accounts", names(visited.officers(office, typed.accounts()), typed.accounts()));
        all.put("agents", agents(asker, office, typed.agents(), ui));
        all.put("purposes", typed.purposes().stream().sorted().map(each -> ui.t("supervision.purpose." + each.code())).collect(Collectors.joining("; ")));
        all.put("place", typed.place() == null ? "" : typed.place());
        all.put("companions", typed.companions() == null ? "" : typed.companions());
        all.put("summary", typed.summary());
        return all;
    }

    private Map<String, String> shown(Asker asker, VisitVersion version, Ui ui) {
        Supervision visit = version.visit();
        return shown(asker, visit.office(), new NewVisit(visit.id(), visit.kind(), visit.day(), visit.place(), visit.companions(), version.accounts(),
                version.agents(), visit.purposes(), visit.summary()), ui);
    }

    private static String names(List<Option> known, List<UUID> chosen) {
        return known.stream().filter(each -> chosen.contains(UUID.fromString(each.value()))).map(Option::text).collect(Collectors.joining(", "));
    }

    /** Named where they work; above they are a number. */
    private String agents(Asker asker, UUID office, List<UUID> chosen, Ui ui) {
        if (chosen.isEmpty()) {
            return "";
        }
        return SupervisionPolicy.maySeeAgents(asker, office) ? names(visited.agents(asker, office), chosen) : ui.t("supervision.agents-count", chosen.size());
    }
}
