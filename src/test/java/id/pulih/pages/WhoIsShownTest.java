package id.pulih.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Routes;
import id.pulih.demo.Cast;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever shows who somebody is has its entry about that person (ASVS 16.3.2 at level 3; issue 3, item 6). */
class WhoIsShownTest extends PulihTest {

    private static final String STORY = "BNNK-SBW:6";
    private static final UUID CLIENT = Cast.id(STORY + ":client");
    private static final UUID EPISODE = Cast.id(STORY + ":episode");
    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();

    @Autowired
    private Routes routes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    private final List<String> untold = new ArrayList<>();
    private int shown;

    @Test
    void everyPageAndAnswerThatShowsSomebodyIsInTheTrailAboutThatPerson() {
        for (String username : List.of("dewi", "siti", "andi")) {
            Api api = as(username);
            Site site = Site.signedIn(port, username);
            Set<String> marks = marks(api);
            for (String path : paths(username, api)) {
                long before = last();
                String text = path.startsWith("/api/v1/") ? new String(api.get(path.substring(7)).bytes(), java.nio.charset.StandardCharsets.UTF_8)
                        : site.get(path).page().html();
                judge(username, path, text, marks, before);
            }
        }
        System.out.println("FIGURE identities shown: " + shown + " pages and answers, " + untold.size() + " without an entry in the trail");
        assertThat(untold).isEmpty();
        assertThat(shown).isGreaterThan(10);
    }

    private void judge(String username, String path, String text, Set<String> marks, long before) {
        if (marks.stream().anyMatch(text::contains)) {
            shown++;
            if (!told(username, before)) {
                untold.add(username + " " + path);
            }
        }
    }

    /** Name, address and telephone as the application shows them. */
    private static Set<String> marks(Api api) {
        var json = api.get("/clients/" + CLIENT).json();
        var marks = new LinkedHashSet<String>();
        marks.add(json.get("name").asString());
        marks.add(json.get("address").asString());
        return marks;
    }

    private List<String> paths(String username, Api api) {
        var visit = new Visit(username, List.of(STORY));
        var paths = new LinkedHashSet<String>();
        for (Routes.Route route : routes.all()) {
            String pattern = route.path().getPatternString();
            if (route.method().equals("GET") && !pattern.startsWith("/api/")) {
                paths.addAll(visit.fill(api, pattern));
            } else if (route.method().equals("GET")) {
                String path = pattern.replace("/clients/{id}", "/clients/" + CLIENT).replace("/episodes/{id}", "/episodes/" + EPISODE);
                if (!path.contains("{")) {
                    paths.add(path);
                }
            }
        }
        return List.copyOf(paths);
    }

    private long last() {
        return work.read(Scope.of(List.of(SUMBAWA), null, "test"), () -> jdbc.sql("select max(seq) from pulih.audit_entry where office_id = :office")
                .param("office", SUMBAWA).query(Long.class).single());
    }

    /** By the client's id, in a list of names, or by a record of the client's programme. */
    private boolean told(String username, long after) {
        return work.read(Scope.of(List.of(SUMBAWA), null, "test"), () -> jdbc.sql("""
                select exists (select 1 from pulih.audit_entry where office_id = :office and seq > :after and account_id = :account
                    and (subject_id in (:client, :episode) or detail like :listed))""")
                .param("office", SUMBAWA)
                .param("after", after)
                .param("account", Cast.person(username).id())
                .param("client", CLIENT)
                .param("episode", EPISODE)
                .param("listed", "%" + CLIENT + "%")
                .query(Boolean.class)
                .single());
    }
}
