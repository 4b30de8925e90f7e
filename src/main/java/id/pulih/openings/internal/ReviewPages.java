package id.pulih.openings.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.ui.Pages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was opened in a quarter about clients the reader answers for: who, why and how often, without a name of a client. */
@RestController
class ReviewPages {

    private static final Pattern QUARTER = Pattern.compile("(20[0-9]{2})-([1-4])");

    private final Pages pages;
    private final Asking asking;
    private final OpeningDesk desk;
    private final Clock clock;

    ReviewPages(Pages pages, Asking asking, OpeningDesk desk, Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.desk = desk;
        this.clock = clock;
    }

    /** Without a quarter, or with one that is none, the present one. */
    @GetMapping("/pembukaan/tinjauan")
    ResponseEntity<byte[]> review(@RequestParam(name = "triwulan", defaultValue = "") String quarter) {
        Asker asker = asking.now();
        LocalDate first = first(asker, quarter);
        Instant from = first.atStartOfDay(asker.zone()).toInstant();
        Instant to = first.plusMonths(3).atStartOfDay(asker.zone()).toInstant();
        List<Opening> openings = desk.reviewed(asker, from, to);
        return pages.show("openings/review.jte", new ReviewPage(name(first), name(first.minusMonths(3)), name(first.plusMonths(3)),
                clock.instant(), counts(openings), openings.stream().map(each -> OpeningLine.of(each, desk.state(each))).toList()));
    }

    private LocalDate first(Asker asker, String quarter) {
        Matcher typed = QUARTER.matcher(quarter);
        if (typed.matches()) {
            return LocalDate.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2)) * 3 - 2, 1);
        }
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private static String name(LocalDate first) {
        return first.getYear() + "-" + (first.getMonthValue() + 2) / 3;
    }

    private record Group(String by, String workplace, String office, String kind) {}

    private static List<ReviewPage.Count> counts(List<Opening> openings) {
        Map<Group, List<Opening>> groups = openings.stream().collect(Collectors.groupingBy(
                each -> new Group(each.accountName(), each.accountOfficeName(), each.officeName(), each.kind())));
        return groups.entrySet().stream()
                .map(each -> new ReviewPage.Count(each.getKey().by(), each.getKey().workplace(), each.getKey().office(),
                        each.getKey().kind(), each.getValue().size(), each.getValue().stream().filter(o -> Boolean.TRUE.equals(o.approved())).count()))
                .sorted(Comparator.comparing(ReviewPage.Count::openings).reversed().thenComparing(ReviewPage.Count::by)
                        .thenComparing(ReviewPage.Count::office).thenComparing(ReviewPage.Count::kind))
                .toList();
    }
}
