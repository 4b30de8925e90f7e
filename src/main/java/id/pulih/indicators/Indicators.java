package id.pulih.indicators;

import id.pulih.indicators.internal.IndicatorFiles;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** The catalogue. */
@Component
public class Indicators {

    private final SequencedMap<String, SequencedMap<String, Indicator>> chapters = IndicatorFiles.read();

    /** In the order of the catalogue. */
    public List<Indicator> all() {
        return chapters.values().stream().flatMap(chapter -> chapter.values().stream()).toList();
    }

    /** The chapters in their order: programmes, duties, contacts, outcomes, events. */
    public List<String> chapters() {
        return List.copyOf(chapters.keySet());
    }

    public List<Indicator> chapter(String chapter) {
        return List.copyOf(chapters.get(chapter).values());
    }

    /** A code that came from outside. */
    public Optional<Indicator> find(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** A code of ours: an unknown one is a programming error. */
    public Indicator of(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No indicator " + code));
    }
}
