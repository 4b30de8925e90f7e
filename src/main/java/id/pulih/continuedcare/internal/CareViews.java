package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.Clients;
import id.pulih.continuedcare.ContinuedCarePolicy;
import id.pulih.continuedcare.internal.CarePage.Heading;
import id.pulih.continuedcare.internal.CarePage.Paper;
import id.pulih.continuedcare.internal.CarePage.Part;
import id.pulih.continuedcare.internal.CarePage.Visit;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.letters.Letters;
import id.pulih.platform.ProblemException;
import id.pulih.programmes.Programmes;
import id.pulih.sops.Runs;
import id.pulih.ui.Form;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of continued care together. It opens words about a person, so that opening it is in the trail. */
@Component
class CareViews {

    private final CareFacts facts;
    private final Episodes episodes;
    private final Clients clients;
    private final Runs runs;
    private final Letters letters;
    private final Audit audit;

    CareViews(CareFacts facts, Episodes episodes, Clients clients, Runs runs, Letters letters, Audit audit) {
        this.facts = facts;
        this.episodes = episodes;
        this.clients = clients;
        this.runs = runs;
        this.letters = letters;
        this.audit = audit;
    }

    /** Of the own office and in this programme; anything else is not-found. */
    Episode episode(Asker asker, UUID id) {
        Episode episode = episodes.own(asker, id);
        if (!episode.programme().equals(Programmes.CONTINUED_CARE)) {
            throw ProblemException.notFound().get();
        }
        return episode;
    }

    Heading heading(Asker asker, Episode episode) {
        var client = clients.get(asker, episode.client());
        return new Heading(episode.id(), episode.client(), client.alias(), client.caseNumber());
    }

    CarePage of(Asker asker, UUID id, Form form, List<String> lacks, @Nullable ProblemException problem) {
        Episode episode = episode(asker, id);
        audit.record(asker, "continued-care-read", "episode", id, "");
        List<Duty> duties = episodes.duties(asker, episode);
        FinalReport report = facts.reports().latest(episode).orElse(null);
        UUID run = runs.of(asker, "episode", id).orElse(null);
        List<String> received = facts.remaining().papers(episode);
        return new CarePage(heading(asker, episode), episode.endedOn() == null, run, run == null ? 0 : runs.step(asker, run).orElse(0),
                Remaining.PAPERS.stream().map(kind -> new Paper(kind, received.contains(kind))).toList(),
                Arrays.stream(VisitNumber.values()).map(number -> visit(episode, number, duties)).toList(),
                report, report != null && ContinuedCarePolicy.mayDecide(asker, episode.office(), report.submittedBy()),
                facts.remaining().of(episode, duties), letters.of(asker, "episode", id), form, lacks, problem);
    }

    private Visit visit(Episode episode, VisitNumber number, List<Duty> duties) {
        String home = "/episode/" + episode.id();
        boolean formed = facts.forms().exists(episode, number);
        List<Part> parts = Remaining.AT_A_VISIT.stream()
                .map(kind -> part(kind, !Remaining.open(duties, number, kind), formed, home + address(number, kind)))
                .toList();
        Duty counted = duties.stream().filter(duty -> duty.kind().equals("visit") && number.moment().equals(duty.moment())).findFirst().orElse(null);
        return new Visit(number, facts.visits().find(episode, number).orElse(null), counted == null ? null : counted.from(),
                counted == null ? null : counted.lastDay(), parts);
    }

    /** A review that was recorded elsewhere gives the duty but leaves the form open: the report of the visit is made of it. */
    private static Part part(String kind, boolean given, boolean formed, String url) {
        boolean form = kind.equals("progress-review");
        return new Part(kind, given && (!form || formed), form && formed && !given, url);
    }

    private static String address(VisitNumber number, String kind) {
        return switch (kind) {
            case "visit" -> "/kegiatan/baru?jenis=visit";
            case "urica" -> "/urica/baru";
            case "whoqol-bref" -> "/whoqol/baru";
            case "urine-test" -> "/urin/baru";
            default -> "/bina-lanjut/kunjungan/" + number.path() + "/evaluasi";
        };
    }
}
