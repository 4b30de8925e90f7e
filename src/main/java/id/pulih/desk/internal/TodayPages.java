package id.pulih.desk.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.Clients;
import id.pulih.desk.internal.OfficeWork.Waiting;
import id.pulih.desk.internal.TodayPage.Attention;
import id.pulih.desk.internal.TodayPage.ClientWork;
import id.pulih.episodes.Episodes;
import id.pulih.episodes.OpenDuty;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
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
import org.springframework.web.bind.annotation.RestController;

/** Today's work: what is late, what is due, what falls due within a week, and what waits for a decision. */
@RestController
class TodayPages {

    private static final int DAYS_AHEAD = 7;
    private static final int CLIENTS = 40;
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
    record Desk(Episodes episodes, Clients clients, OfficeWork office) {}

    @GetMapping("/hari-ini")
    ResponseEntity<byte[]> today() {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        return pages.show("desk/today.jte", work.write(asker.own("care"), () -> gather(asker, ui)));
    }

    private TodayPage gather(Asker asker, Ui ui) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        List<OpenDuty> duties = desk.episodes().openDuties(asker, today.plusDays(DAYS_AHEAD));
        List<Waiting> waiting = desk.office().waiting(asker, today);
        Map<UUID, List<OpenDuty>> byEpisode = duties.stream()
                .collect(Collectors.groupingBy(d -> d.episode().id(), LinkedHashMap::new, Collectors.toList()));
        List<List<OpenDuty>> shown = byEpisode.values().stream().limit(CLIENTS).toList();
        Labels labels = labels(asker, shown, waiting);
        return new TodayPage(
                ui.date(today),
                (int) duties.stream().filter(OpenDuty::late).count(),
                (int) duties.stream().filter(d -> d.duty().state().equals("due") && !d.duty().upcoming()).count(),
                (int) duties.stream().filter(d -> d.duty().upcoming()).count(),
                desk.office().running(asker),
                waiting.stream().map(item -> attention(item, labels, ui)).toList(),
                shown.stream().map(all -> client(all, labels, today, ui)).toList(),
                byEpisode.size() - shown.size());
    }

    /** How clients are called on this page: by alias and name; reading them is logged once. */
    private record Labels(Map<UUID, String> aliases, Map<UUID, String> names) {

        String who(UUID client) {
            String name = names.get(client);
            return aliases.getOrDefault(client, "") + (name == null ? "" : " · " + name);
        }
    }

    private Labels labels(Asker asker, List<List<OpenDuty>> shown, List<Waiting> waiting) {
        List<UUID> ids = Stream.concat(shown.stream().map(all -> all.getFirst().episode().client()), waiting.stream().map(Waiting::client))
                .distinct()
                .toList();
        var aliases = new LinkedHashMap<UUID, String>();
        desk.clients().some(asker, ids).forEach(c -> aliases.put(c.id(), c.alias() + " · " + c.caseNumber()));
        return new Labels(aliases, desk.clients().names(asker, ids));
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
        UUID episode = duties.getFirst().episode().id();
        return new ClientWork(
                labels.who(duties.getFirst().episode().client()),
                "/episode/" + episode,
                duties.getFirst().episode().calendar().positionOn(today)
                        .map(at -> ui.t("desk.position", at.month(), at.week(), at.weeks()))
                        .orElse(""),
                duties.stream().limit(DUTIES_EACH).map(d -> DutyRows.row(ui, episode, d.duty(), true)).toList(),
                Math.max(0, duties.size() - DUTIES_EACH));
    }
}
