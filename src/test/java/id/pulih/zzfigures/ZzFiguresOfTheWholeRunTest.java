package id.pulih.zzfigures;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.indicators.FigureCheck;
import id.pulih.indicators.FigureDifferences;
import id.pulih.indicators.FigureRebuild;
import id.pulih.offices.Offices;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Last in the alphabet: everything all other tests wrote through the application is in the figures. */
class ZzFiguresOfTheWholeRunTest extends PulihTest {

    @Autowired
    private Offices offices;

    @Autowired
    private FigureCheck check;

    @Autowired
    private FigureRebuild rebuild;

    @Test
    void whatTheWholeRunWroteIsInTheFigures() {
        var differences = new ArrayList<>(FigureDifferences.found());
        int figures = 0;
        // Offices of tests of the vault hold rows made by SQL alone, which nobody serves.
        for (var office : offices.all().stream().filter(each -> !each.code().startsWith("UJI-")).toList()) {
            // What somebody's decision about a rule still has counted anew is brought to its end; an office that is done is left alone.
            rebuild.office(office.id(), false, (done, total) -> true);
            var result = check.office(office.id());
            figures += result.figures();
            differences.addAll(result.differences());
        }
        Set<UUID> owners = new TreeSet<>();
        differences.stream().filter(each -> each.owner() != null).forEach(each -> owners.add(each.owner()));
        differences.stream().limit(40).forEach(System.out::println);
        System.out.println("FIGURE check of the whole run: " + figures + " figures, " + differences.size() + " differences of " + owners.size() + " owners");
        assertThat(differences).isEmpty();
    }
}
