package id.pulih.desk.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.Called;
import id.pulih.clients.Clients;
import id.pulih.desk.internal.OfficeWork.Waiting;
import id.pulih.desk.internal.TodayPage.Attention;
import id.pulih.desk.internal.TodayPage.ClientWork;
import id.pulih.episodes.OpenDuties;
import id.pulih.episodes.OpenDuty;
import id.pulih.platform.Work;
import id.pulih.relapse.OpenEvent;
import id.pulih.relapse.Relapses;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Today's work: what is late, what is due, what falls due within a week, and what waits for a decision. */
@RestController
class TodayPages {

    private static final int DAYS_AHEAD = 7;
    private static final int CLIENTS = 40;
    private static final int RELAPSES = 20;
    private static final int DUTIES_EACH = 4;

    private final Asking asking;
    private final Work work;
    private final Clock clock;
    private final Desk desk;
    private final Pages pages;

    TodayPages(Asking asking, Work work, Clock clock, Desk desk, Pages pages) {
        this.asking = asking;
        this.work = work;
        this.clock = clock;
        this.desk = desk;
        this.pages = pages;
    }

    /** What the page is gathered from. */
    @org.springframework.stereotype.Component
    record Desk(OpenDuties open, Clients clients, OfficeWork office, Relapses relapses, OfficeDuties duties) {}

    @GetMapping("/hari-ini")
    ResponseEntity<byte[]> today(@RequestParam(name = "sesudah", defaultValue = "") String after,
            @RequestParam(name = "menunggu-sesudah", defaultValue = "") String waiting) {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        Seek from = Seek.read(after, Seek.Key.NUMBER_UP, Seek.Key.DAY_UP, Seek.Key.ID_UP);
        return pages.show("desk/today.jte", work.write(asker.reach("care"), () -> gather(asker, from, Waiting.after(waiting), ui)));
    }

    private TodayPage gather(Asker asker, Seek from, Seek fromWaiting, Ui ui) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        OpenDuties.Found found = desk.open().found(asker, today.plusDays(DAYS_AHEAD));
        List<OpenDuty> duties = found.duties();
        Slice<Waiting> waiting = desk.office().waiting(asker, today, fromWaiting);
        List<List<OpenDuty>> ahead = ahead(duties, from);
        Slice<List<OpenDuty>> shown = Slice.of(ahead, CLIENTS, from, all -> key(all.getFirst()));
        List<OpenEvent> relapses = !waiting.first() ? List.of() : desk.relapses().waiting(asker, OpenEvent.after(""), RELAPSES).stream()
                .filter(each -> each.grade() == null || (each.next() != null && each.next().isBefore(today.plusDays(DAYS_AHEAD)))).toList();
        var labels = new Labels(desk.clients().called(asker, Stream.of(shown.rows().stream().map(all -> all.getFirst().client()),
                waiting.rows().stream().map(Waiting::client), relapses.stream().map(OpenEvent::client)).flatMap(each -> each).distinct().toList()));
        return new TodayPage(
                ui.date(today),
                (int) duties.stream().filter(OpenDuty::late).count(),
                (int) duties.stream().filter(d -> d.duty().state().equals("due") && !d.duty().upcoming()).count(),
                (int) duties.stream().filter(d -> d.duty().upcoming()).count(),
                found.running(),
                Stream.concat(relapses.stream().map(each -> relapse(each, labels, ui)),
                        waiting.first() ? desk.duties().of(asker, today, ui).stream() : Stream.<Attention>empty()).toList(),
                waiting.map(item -> attention(item, labels, ui)),
                shown.map(all -> client(all, labels, today, ui)),
                ahead.size() - shown.rows().size());
    }

    /** By client, in the order of the first duty of each; from a place on. */
    private static List<List<OpenDuty>> ahead(List<OpenDuty> duties, Seek from) {
        Map<UUID, List<OpenDuty>> byEpisode = duties.stream()
                .collect(Collectors.groupingBy(OpenDuty::episode, LinkedHashMap::new, Collectors.toList()));
        return byEpisode.values().stream().filter(all -> from.before(key(all.getFirst()))).toList();
    }

    /** In the order of {@link OpenDuties#of}. */
    private static List<Comparable<?>> key(OpenDuty duty) {
        return List.of(duty.late() ? 0L : 1L, duty.duty().to(), duty.duty().id());
    }

    /** How clients are called on this page: by alias and name; reading them is logged once. */
    private record Labels(Map<UUID, Called> called) {

        String who(UUID client) {
            Called found = called.get(client);
            return found == null ? "" : found.words();
        }
    }

    private static Attention relapse(OpenEvent each, Labels labels, Ui ui) {
        boolean graded = each.grade() != null;
        String url = "/episode/" + each.episode() + "/kejadian/" + each.id() + (graded ? "" : "/penilaian");
        return new Attention(labels.who(each.client()), ui.t("relapse.event"), graded ? "bad" : "warn",
                graded ? ui.t("relapse.open-late", each.open(), each.late()) : ui.t("relapse.not-graded"), url, ui.t("desk.see"));
    }

    private static Attention attention(Waiting item, Labels labels, Ui ui) {
        boolean registered = item.kind().equals("no-programme");
        String url = registered
                ? "/klien/" + item.client() + "/program"
                : "/episode/" + item.episode() + (item.kind().equals("without-agent") ? "/agen" : item.kind().equals("past-end") ? "/selesai" : "");
        String action = switch (item.kind()) {
            case "no-programme" -> "desk.open-programme";
            case "without-agent" -> "desk.assign";
            case "past-end" -> "desk.complete";
            default -> "desk.see";
        };
        return new Attention(labels.who(item.client()), ui.t("desk." + item.kind()),
                item.kind().equals("past-end") ? "bad" : "warn",
                ui.t("desk." + item.kind() + "-detail", ui.date(item.day())), url, ui.t(action));
    }

    private static ClientWork client(List<OpenDuty> duties, Labels labels, LocalDate today, Ui ui) {
        UUID episode = duties.getFirst().episode();
        return new ClientWork(
                labels.who(duties.getFirst().client()),
                "/episode/" + episode,
                duties.getFirst().calendar().positionOn(today)
                        .map(at -> ui.t("desk.position", at.month(), at.week(), at.weeks()))
                        .orElse(""),
                duties.stream().limit(DUTIES_EACH).map(d -> DutyRows.row(ui, episode, d.duty(), true)).toList(),
                Math.max(0, duties.size() - DUTIES_EACH));
    }
}
