package id.pulih.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.accounts.Accounts;
import id.pulih.house.RouteNames;
import id.pulih.platform.Work;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets which answer for whose record, and which field of whom reaches whom, asked of the running application. */
class AccessCellsTest extends PulihTest {

    private static @Nullable Walk walk;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Autowired
    private Accounts accounts;

    @Test
    void everyRoleGetsWhatIsExpectedForEveryRelation() {
        Walk walk = walk();
        System.out.println("FIGURE access matrix: " + walk.cells + " cells, " + walk.wrong.size() + " wrong, " + walk.outside.size()
                + " routes outside");
        var problems = new TreeSet<>(walk.wrong);
        walk.outside.forEach(route -> problems.add("Add to " + Expectations.FILE + " (which explains itself): " + route.replace(" ", ", ")
                + ", " + (route.contains("{") ? "<roles own office>, <roles above, or ->" : "<roles>")));
        assertThat(problems).isEmpty();
        assertThat(walk.cells.get()).isGreaterThanOrEqualTo(3000);
    }

    @Test
    void noFieldReachesAnybodyItIsNotMeantFor() {
        Exposures exposures = walk().exposures;
        System.out.println("FIGURE over-exposed fields: " + exposures.over.size() + " of " + exposures.combinations()
                + " fields × roles × relations");
        assertThat(exposures.over).as("Mend the answer, or allow it in " + Exposures.FILE + ": field, roles own office, roles above").isEmpty();
        assertThat(exposures.seen).as("every canary is found by somebody, or it proves nothing")
                .isEqualTo(new TreeSet<>(exposures.fields()));
    }

    private Walk walk() {
        if (walk == null) {
            var terrain = Terrain.of(port, jdbc, work, accounts);
            walk = new Walk(terrain, new Expectations(), RouteNames.of(requestMappingHandlerMapping));
        }
        return walk;
    }
}
