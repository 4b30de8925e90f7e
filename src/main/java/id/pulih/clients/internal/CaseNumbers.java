package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.offices.Offices;
import id.pulih.platform.Counters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For example SBW-2026-0007: the last part of the office's code, the year where the office is, and its counter. */
@Component
class CaseNumbers {

    private final Counters counters;
    private final Offices offices;

    CaseNumbers(Counters counters, Offices offices) {
        this.counters = counters;
        this.offices = offices;
    }

    /** One number for each of them, in their order; the counter of a year is asked once. */
    List<String> take(Asker asker, List<ClientRows.Entry> entries) {
        String code = offices.get(asker.office()).code();
        List<Integer> years = entries.stream().map(each -> each.at().atZone(asker.zone()).getYear()).toList();
        Map<Integer, AtomicInteger> next = new HashMap<>();
        years.stream().collect(Collectors.groupingBy(year -> year, Collectors.counting())).forEach((year, count) ->
                next.put(year, new AtomicInteger(counters.next(asker.office(), "client", year, count.intValue()))));
        return years.stream()
                .map(year -> "%s-%d-%04d".formatted(code.substring(code.lastIndexOf('-') + 1), year, next.get(year).getAndIncrement()))
                .toList();
    }
}
