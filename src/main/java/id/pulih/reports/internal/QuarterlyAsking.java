package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.reports.QuarterlyPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who asks for a quarterly report. What an office compiles is made of what the offices below it signed, so whoever works on it
 * reads those counts whatever the role: the same numbers, and the same of them hidden. The reports below stay with the heads.
 */
@Component
class QuarterlyAsking {

    private final Asking asking;
    private final Offices offices;

    QuarterlyAsking(Asking asking, Offices offices) {
        this.asking = asking;
        this.offices = offices;
    }

    Asker now() {
        Asker asker = asking.now();
        return asker.below().isEmpty() && QuarterlyPolicy.mayWrite(asker, asker.office()) ? asker.reaching(below(asker.office())) : asker;
    }

    private List<UUID> below(UUID office) {
        List<Office> all = offices.all();
        var tree = new ArrayList<>(List.of(office));
        for (int i = 0; i < tree.size(); i++) {
            UUID parent = tree.get(i);
            all.stream().filter(each -> parent.equals(each.parentId())).map(Office::id).forEach(tree::add);
        }
        return List.copyOf(tree.subList(1, tree.size()));
    }
}
