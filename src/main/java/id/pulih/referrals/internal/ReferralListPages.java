package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Work;
import id.pulih.referrals.Referral;
import id.pulih.referrals.ReferralPolicy;
import id.pulih.referrals.internal.ReferralLimits;
import id.pulih.referrals.internal.ReferralQueries;
import id.pulih.referrals.internal.ReferralsPage;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /rujukan}: what the office waits for, by case number and alias. */
@RestController
class ReferralListPages {

    private static final List<String> OPEN = List.of("late", "draft", "proposed", "accepted");
    private static final List<String> CLOSED = List.of("refused", "done", "withdrawn");
    private static final int SHOWN = 50;

    private final Pages pages;
    private final Asking asking;
    private final Work work;
    private final Clock clock;
    private final ReferralQueries queries;
    private final ReferralLimits limits;

    ReferralListPages(Pages pages, Asking asking, Work work, Clock clock, ReferralQueries queries, ReferralLimits limits) {
        this.pages = pages;
        this.asking = asking;
        this.work = work;
        this.clock = clock;
        this.queries = queries;
        this.limits = limits;
    }

    @GetMapping("/rujukan")
    ResponseEntity<byte[]> list(@RequestParam(name = "sesudah", defaultValue = "") String waiting,
            @RequestParam(name = "selesai-sesudah", defaultValue = "") String closed) {
        Asker asker = asking.now();
        Seek fromWaiting = Seek.read(waiting, Seek.Key.NUMBER_UP, Seek.Key.DAY_UP, Seek.Key.ID_UP);
        Seek fromClosed = Seek.read(closed, Seek.Key.INSTANT_DOWN, Seek.Key.ID_DOWN);
        return pages.show("referrals/referrals.jte", work.read(asker.own("care"), () -> page(asker, fromWaiting, fromClosed)));
    }

    private ReferralsPage page(Asker asker, Seek fromWaiting, Seek fromClosed) {
        if (!ReferralPolicy.mayServe(asker, asker.office())) {
            return new ReferralsPage(List.of(), Slice.none(), List.of(), Slice.none());
        }
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        Slice<Referral> waiting = slice(queries.waiting(asker, limits.answersBefore(asker, today), limits.feedbackBefore(asker, today), fromWaiting, SHOWN + 1), fromWaiting);
        Slice<Referral> closed = slice(queries.closed(asker, fromClosed, SHOWN + 1), fromClosed);
        Map<UUID, String> clients = queries.clients(asker, Stream.concat(waiting.rows().stream(), closed.rows().stream()).toList());
        return new ReferralsPage(groups(waiting, each -> limits.late(asker, each, today) ? "late" : each.state(), OPEN, clients), waiting,
                groups(closed, Referral::state, CLOSED, clients), closed);
    }

    private static Slice<Referral> slice(List<ReferralQueries.Listed> found, Seek from) {
        return Slice.of(found, SHOWN, from, ReferralQueries.Listed::key).map(ReferralQueries.Listed::referral);
    }

    private static List<ReferralsPage.Group> groups(Slice<Referral> slice, Function<Referral, String> code, List<String> codes, Map<UUID, String> clients) {
        Map<String, List<Referral>> by = slice.rows().stream().collect(Collectors.groupingBy(code));
        return codes.stream().filter(by::containsKey).map(each -> new ReferralsPage.Group(each, by.get(each).stream()
                .map(one -> new ReferralsPage.Line("/rujukan/" + one.id(), clients.getOrDefault(one.episode(), ""), one.kind().code(),
                        Objects.requireNonNullElse(one.resourceName(), ""), one.since(), one.state()))
                .toList())).toList();
    }
}
