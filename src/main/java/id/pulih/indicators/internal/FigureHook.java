package id.pulih.indicators.internal;

import static java.util.stream.Collectors.groupingBy;

import id.pulih.audit.AuditListener;
import id.pulih.indicators.internal.Acts.Way;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Figures change in the transaction of the fact: once, however many facts it holds, and before the chains are locked. */
@Component
class FigureHook implements AuditListener {

    private final Acts acts = Acts.load();
    private final TouchedQueries touched;
    private final FigureStore store;
    private final Recount recount;

    FigureHook(TouchedQueries touched, FigureStore store, Recount recount) {
        this.touched = touched;
        this.store = store;
        this.recount = recount;
    }

    @Override
    public void told(List<Told> entries) {
        var byOffice = entries.stream().filter(each -> !acts.of(each.action()).isEmpty())
                .collect(groupingBy(Told::office, () -> new TreeMap<UUID, List<Told>>(Comparator.comparing(UUID::toString)), java.util.stream.Collectors.toList()));
        byOffice.forEach((office, told) -> {
            told.stream().filter(each -> acts.of(each.action()).contains(Way.RULE)).forEach(each -> recount.later(office, each.subject()));
            store.bring(touched.of(office, told));
        });
    }
}
