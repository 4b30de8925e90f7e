package id.pulih.indicators.internal.dashboard;

import id.pulih.access.Asker;
import id.pulih.indicators.Sight;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which dashboard somebody gets: the own office's, or that of all offices below. */
@Component
class Boards {

    private final Work work;
    private final Clock clock;
    private final Sight sight;
    private final OfficeBoards office;
    private final AreaBoards area;

    Boards(Work work, Clock clock, Sight sight, OfficeBoards office, AreaBoards area) {
        this.work = work;
        this.clock = clock;
        this.sight = sight;
        this.office = office;
        this.area = area;
    }

    Chosen chosen(Asker asker, Input input) {
        Chosen chosen = Chosen.read(input, today(asker));
        return DashboardPolicy.mayDivide(asker, chosen) ? chosen : chosen.undivided();
    }

    /** In one transaction, whose reach holds everything on the page. */
    DashboardPage page(Asker asker, Chosen chosen, Ui ui) {
        return work.read(asker.reach("figures"), () -> gather(asker, chosen, ui));
    }

    private DashboardPage gather(Asker asker, Chosen chosen, Ui ui) {
        if (DashboardPolicy.isOwn(asker, chosen)) {
            return office.page(asker, chosen, today(asker), limit(asker), places(asker, chosen, ui), ui);
        }
        need(asker);
        return area.page(asker, chosen, today(asker), places(asker, chosen, ui), ui);
    }

    /** The offices behind a number. */
    AreaBoards.Watched watched(Asker asker, Chosen chosen) {
        need(asker);
        return area.watched(asker, chosen, today(asker));
    }

    List<id.pulih.indicators.Period> months(Asker asker, Chosen chosen) {
        return Choosing.twelve(chosen.period(), today(asker));
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    int limit(Asker asker) {
        return sight.small(asker).below();
    }

    private static void need(Asker asker) {
        if (!DashboardPolicy.watches(asker)) {
            throw ProblemException.notFound().get();
        }
    }

    /** From the own office to the area and back. */
    private static List<Option> places(Asker asker, Chosen chosen, Ui ui) {
        var all = new ArrayList<Option>();
        if (DashboardPolicy.serves(asker) && DashboardPolicy.watches(asker)) {
            all.add(new Option(DashboardPolicy.isOwn(asker, chosen) ? "" : chosen.in(asker.office()).url(), asker.officeName()));
        }
        if (DashboardPolicy.watches(asker)) {
            boolean here = !DashboardPolicy.isOwn(asker, chosen) && (chosen.office() == null || chosen.isArea());
            all.add(new Option(here ? "" : chosen.in(Chosen.AREA).url(), ui.t(DashboardPolicy.isNation(asker) ? "dashboard.nation" : "dashboard.area")));
        }
        return all.size() > 1 || chosen.office() != null ? all : List.of();
    }
}
