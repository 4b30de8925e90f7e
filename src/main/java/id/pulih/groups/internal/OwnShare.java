package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.groups.internal.EpisodeGroupsPage.Line;
import id.pulih.groups.internal.GroupFigures.Share;
import id.pulih.offices.OfficeRules;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts one client's part in events into words. */
@Component
class OwnShare {

    private final Episodes episodes;
    private final Clients clients;
    private final OfficeRules rules;
    private final GroupFigures figures;

    OwnShare(Episodes episodes, Clients clients, OfficeRules rules, GroupFigures figures) {
        this.episodes = episodes;
        this.clients = clients;
        this.rules = rules;
        this.figures = figures;
    }

    EpisodeGroupsPage page(Asker asker, UUID id, LocalDate today, Ui ui) {
        Episode episode = episodes.own(asker, id);
        var client = clients.get(asker, episode.client());
        return new EpisodeGroupsPage(id, client.alias() + " · " + client.caseNumber(), figures.meetings(asker, id),
                rules.integer(episode.office(), RuleIds.GROUP_MEETINGS, today), Foresight.source(rules.citation(RuleIds.GROUP_MEETINGS), ui),
                figures.of(asker, id).stream().map(share -> line(id, share, ui)).toList());
    }

    private static Line line(UUID episode, Share share, Ui ui) {
        boolean came = share.state().equals("came") || share.state().equals("late");
        boolean below = came && !share.fulfils();
        String state = share.state().equals("planned") ? "groups.event.planned" : below ? "groups.event.below" : "groups.state." + share.state();
        return new Line(ui.shortDate(share.day()), ui.t("groups.kind." + share.kind()), "/kelompok/" + share.event(), ui.t(state),
                below ? "warn" : came ? "good" : "", share.activityId() == null ? null : "/episode/" + episode + "/kegiatan/" + share.activityId(),
                share.way() == null ? null : ui.t("groups.way." + share.way()), "/kelompok/" + share.event() + "/kontrak/" + episode);
    }
}
