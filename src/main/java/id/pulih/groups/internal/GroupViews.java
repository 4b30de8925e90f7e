package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.GroupPolicy;
import id.pulih.groups.internal.Events.Listed;
import id.pulih.groups.internal.ListPage.Line;
import id.pulih.offices.SmallNumbers;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lists events, and opens one. */
@Component
class GroupViews {

    private final Events events;
    private final EventViews views;
    private final Leaders leaders;
    private final Conclusions conclusions;
    private final GroupFigures figures;
    private final SmallNumbers limits;

    GroupViews(Events events, EventViews views, Leaders leaders, Conclusions conclusions, GroupFigures figures, SmallNumbers limits) {
        this.events = events;
        this.views = views;
        this.leaders = leaders;
        this.conclusions = conclusions;
        this.figures = figures;
        this.limits = limits;
    }

    Slice<Line> open(Asker asker, boolean coming, LocalDate today, Seek from, Ui ui) {
        return events.open(asker, coming, today, from).map(each -> line(asker, each, ui));
    }

    Slice<Line> closed(Asker asker, Seek from, Ui ui) {
        return events.closed(asker, from).map(each -> line(asker, each, ui));
    }

    ListPage.Figures held(Asker asker, int year) {
        return new ListPage.Figures(figures.held(asker, year), GroupPolicy.mayHold(asker, asker.office()) ? asker.officeName() : "", limits.of(asker));
    }

    EventPage page(Asker asker, UUID id, Ui ui) {
        Event event = events.get(asker, id);
        return views.page(asker, event, events.plan(asker, event), ui);
    }

    private Line line(Asker asker, Listed each, Ui ui) {
        Event event = each.event();
        Plan plan = each.plan();
        var verdict = conclusions.verdict(asker, event);
        String state = verdict.isEmpty() ? event.state() : verdict.get().fulfils() ? "concluded" : "below";
        String tone = state.equals("concluded") ? "good" : state.equals("below") ? "warn" : "";
        return new Line("/kelompok/" + event.id(), ui.time(plan.startsAt()), ui.t("groups.kind." + event.kind().code()), plan.theme(),
                views.villages(plan), leaders.name(asker, plan), ui.t("groups.event." + state), tone,
                verdict.map(Conclusions.Verdict::present).orElse(plan.members().size()));
    }
}
