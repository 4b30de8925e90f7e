package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.Clients;
import id.pulih.offices.Small;
import id.pulih.offices.SmallNumbers;
import id.pulih.platform.Work;
import id.pulih.relapse.OpenEvent;
import id.pulih.relapse.Relapses;
import id.pulih.relapse.RelapsePolicy;
import id.pulih.relapse.internal.OfficeQueries.Unjudged;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office's returns to use: what nobody has looked into, what is open with the late first, and figures of the offices below. */
@RestController
class RelapsePages {

    private static final int SHOWN = 50;

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Clock clock;
    private final Found found;

    RelapsePages(Asking asking, Pages pages, Work work, Clock clock, Found found) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.clock = clock;
        this.found = found;
    }

    /** What the page is gathered from. */
    @Component
    record Found(Relapses relapses, OfficeQueries office, Clients clients, SmallNumbers limits) {}

    @GetMapping("/kejadian")
    ResponseEntity<byte[]> list(@RequestParam(name = "sesudah", defaultValue = "") String unjudged,
            @RequestParam(name = "kejadian-sesudah", defaultValue = "") String events) {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        return pages.show("relapse/list.jte", work.write(asker.reach("care"), () -> page(asker, Unjudged.after(unjudged), OpenEvent.after(events), ui)));
    }

    private ListPage page(Asker asker, Seek fromUnjudged, Seek fromEvents, Ui ui) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        boolean serves = RelapsePolicy.mayServe(asker, asker.office());
        Slice<Unjudged> unjudged = !serves ? Slice.none()
                : Slice.of(found.office().unjudged(asker, fromUnjudged, SHOWN + 1), SHOWN, fromUnjudged, Unjudged::key);
        Slice<OpenEvent> events = Slice.of(found.relapses().waiting(asker, fromEvents, SHOWN + 1), SHOWN, fromEvents, OpenEvent::key);
        Map<UUID, String> who = who(asker, Stream.concat(unjudged.rows().stream().map(Unjudged::client),
                events.rows().stream().map(OpenEvent::client)).distinct().toList());
        Small small = found.limits().of(asker);
        return new ListPage(serves, unjudged.map(each -> unjudged(each, who, ui)), events.map(each -> line(each, who, ui)),
                found.office().below(asker, today).stream().map(each -> counted(each, small, ui)).toList());
    }

    private Map<UUID, String> who(Asker asker, Collection<UUID> clients) {
        var who = new HashMap<UUID, String>();
        found.clients().some(asker, clients).forEach(each -> who.put(each.id(), each.alias() + " · " + each.caseNumber()));
        return who;
    }

    private static ListPage.Unjudged unjudged(Unjudged each, Map<UUID, String> who, Ui ui) {
        boolean test = each.kind().equals("urine-test");
        String home = "/episode/" + each.episode();
        return new ListPage.Unjudged(who.getOrDefault(each.client(), ""), ui.t("relapse.said." + each.what()), ui.date(each.day()),
                home + (test ? "/urin/" : "/kegiatan/") + each.id(), home + "/kejadian/baru?" + (test ? "urin=" : "kegiatan=") + each.id());
    }

    private static ListPage.Line line(OpenEvent each, Map<UUID, String> who, Ui ui) {
        boolean graded = each.grade() != null;
        String detail = !graded ? ui.t("relapse.not-graded")
                : each.open() == 0 ? ui.t("relapse.to-close")
                : each.late() > 0 ? ui.t("relapse.open-late", each.open(), each.late())
                : ui.t("relapse.open-next", each.open(), ui.date(each.next()));
        return new ListPage.Line(who.getOrDefault(each.client(), ""), graded ? ui.t("relapse.grade-short." + each.grade()) : ui.t("relapse.ungraded"),
                each.late() > 0 ? "bad" : graded ? "" : "warn", ui.t("relapse.used", ui.date(each.usedOn())) + " · " + detail,
                "/episode/" + each.episode() + "/kejadian/" + each.id() + (graded ? "" : "/penilaian"));
    }

    /** Who could be meant by a small figure is not shown to those who do not serve them, nor what is not late where few are not. */
    private static ListPage.OfficeLine counted(OfficeQueries.Counted each, Small small, Ui ui) {
        boolean late = small.hides((long) each.slip() + each.lapse() + each.relapse() - each.late());
        List<String> figures = new ArrayList<>(IntStream.of(each.ungraded(), each.slip(), each.lapse(), each.relapse(), each.late())
                .mapToObj(number -> small.hides(number) ? ui.t("relapse.few", small.below()) : ui.number(number)).toList());
        figures.set(figures.size() - 1, late ? ui.t("ui.untold") : figures.getLast());
        return new ListPage.OfficeLine(each.office(), List.copyOf(figures));
    }
}
