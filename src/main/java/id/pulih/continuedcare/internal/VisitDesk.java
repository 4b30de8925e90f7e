package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.continuedcare.internal.CarePage.Heading;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Option;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans visits and hands their calendar files out. Joins the caller's transaction. */
@Component
class VisitDesk {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

    private final CareViews views;
    private final HomeVisits visits;
    private final Episodes episodes;
    private final Clock clock;
    private final Received received;
    private final Audit audit;

    VisitDesk(CareViews views, HomeVisits visits, Episodes episodes, Clock clock, Received received, Audit audit) {
        this.views = views;
        this.visits = visits;
        this.episodes = episodes;
        this.clock = clock;
        this.received = received;
        this.audit = audit;
    }

    Heading heading(Asker asker, UUID id) {
        return views.heading(asker, views.episode(asker, id));
    }

    List<Option> people(Asker asker) {
        return visits.people(asker).entrySet().stream().map(each -> new Option(each.getKey().toString(), each.getValue())).toList();
    }

    /** What is planned now as the fields of the form, with the id and version of the next plan. */
    Map<String, String> stored(Asker asker, UUID id, VisitNumber number) {
        Episode episode = views.episode(asker, id);
        audit.record(asker, "home-visit-read", "episode", id, "visit=" + number.roman());
        var fields = new LinkedHashMap<>(Map.of("id", Ids.next().toString(), "version", "0", "minutes", "45"));
        visits.find(episode, number).ifPresent(visit -> {
            fields.put("version", String.valueOf(visit.version()));
            fields.put("startsAt", TYPED.format(visit.startsAt().atZone(asker.zone())));
            fields.put("minutes", String.valueOf(visit.minutes()));
            fields.put("visitor", visit.visitor().toString());
            fields.put("place", visit.place() == null ? "" : visit.place());
        });
        return fields;
    }

    /** Puts the name of who goes in the place of the id, for showing two plans beside each other. */
    void named(Asker asker, Map<String, String> fields) {
        people(asker).stream().filter(each -> each.value().equals(fields.get("visitor"))).forEach(each -> fields.put("visitor", each.text()));
    }

    void plan(Asker asker, UUID id, VisitNumber number, Input input) {
        Episode episode = episodes.needOpen(asker, views.episode(asker, id));
        var visit = NewHomeVisit.read(input, asker.zone(), clock.instant(), visits.people(asker));
        if (received.first(asker, visit.id(), "home-visit " + id + " " + number.path(), input)) {
            visits.plan(asker, episode, number, visit);
        }
    }

    /** @throws ProblemException not-found while the visit is not planned */
    String calendar(Asker asker, UUID id, VisitNumber number) {
        Episode episode = views.episode(asker, id);
        HomeVisit visit = visits.find(episode, number).orElseThrow(ProblemException.notFound());
        audit.record(asker, "home-visit-exported", "episode", id, "visit=" + number.roman());
        return VisitCalendar.of(visit, views.heading(asker, episode).caseNumber(), clock.instant());
    }
}
