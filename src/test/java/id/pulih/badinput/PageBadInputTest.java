package id.pulih.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every field of every form, with everything that does not belong there, without scripts. */
class PageBadInputTest extends PulihTest {

    /** They keep no text, whatever is sent: of a password only its hash, of a page of lines the other lines. */
    private static final String KEEPS_NOTHING = "/kertas|.*/skor|/verifikasi|/bahasa|/akun/sandi|/masuk/kode|/aktivasi|/akun/keamanan/.*";

    /** Hidden: an id is kept as an id or not at all, what a correction amends is in its address, a code was given just now. */
    private static final Set<String> NOT_READ = Set.of("id", "amends", "code");

    @Autowired
    private JdbcClient jdbc;

    private static final List<String> PAPER = List.of("/kop-surat", "/kop-surat/general");

    private final Map<String, Map<String, String>> paper = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Sites sites;
    private RowCounts rows;
    private int sent;
    private int turn;

    /** A form as it is open in somebody's browser, with all it would send. */
    private record Open(FormCall call, Site site, Element form, Map<String, String> fields) {}

    @BeforeEach
    void sites() {
        sites = new Sites(port);
        rows = new RowCounts(jdbc, dataFolder());
        PAPER.forEach(page -> paper.put(page, Site.fields(Site.form(sites.of("andi").get(page), page))));
    }

    /** The paper of Sumbawa as other tests expect it. */
    @AfterEach
    void paperAsItWas() throws SQLException {
        rows.close();
        paper.forEach((page, fields) -> {
            fields.keySet().removeAll(Set.of("_csrf", "version"));
            sites.of("andi").send(sites.of("andi").get(page), page, fields);
        });
    }

    @Test
    void everyFormComesBackWithWhatWasTypedAndSaysWhatToMend() {
        for (Supplier<FormCall> fresh : new Forms(new World(this::as), sites).all()) {
            accepted(fresh.get());
            for (String field : names(fresh.get())) {
                spoil(fresh, field);
            }
        }
        System.out.println("Bad input through forms: " + sent + " forms sent, " + wrong.size() + " answered wrongly");
        assertThat(wrong).isEmpty();
    }

    private void accepted(FormCall call) {
        Open open = open(call);
        Site.Answer answer = open.site().post(call.action(), open.fields());
        if (answer.status() >= 400 && !call.action().equals("/masuk")) {
            wrong.add(call.action() + " as it should be -> " + answer.status() + " " + answer.page().select(".error-summary, .notice").text());
        }
    }

    private Open open(FormCall call) {
        Site site = sites.of(call.username());
        Site.Answer page = site.get(call.page());
        assertThat(page.status()).as(call.page()).isEqualTo(200);
        Element form = Site.form(page, call.form());
        Map<String, String> fields = Site.fields(form);
        fields.putAll(call.values());
        return new Open(call, site, form, fields);
    }

    /** What the form has fields for, chosen or not, and what is sent besides. */
    private List<String> names(FormCall call) {
        Site.Answer page = sites.of(call.username()).get(call.page());
        Set<String> names = new LinkedHashSet<>(call.values().keySet());
        for (Element field : Site.form(page, call.form()).select("input[name]:not([type=file]), select[name], textarea[name]")) {
            names.add(field.attr("name"));
        }
        names.remove("_csrf");
        return Sample.of(names);
    }

    private void spoil(Supplier<FormCall> fresh, String field) {
        Open open = open(fresh.get());
        rows.remember();
        for (var bad : Bad.share(bad(open.form(), field), turn++).entrySet()) {
            var fields = new LinkedHashMap<>(open.fields());
            fields.put(field, bad.getValue());
            Site.Answer answer = open.site().post(open.call().action(), fields);
            sent++;
            judge(open.call(), field, bad.getKey(), fields, answer);
            if (answer.status() < 400) {
                open = open(fresh.get());
                rows.remember();
            }
        }
    }

    /** Into what is typed everything; into what is chosen or hidden what a browser never sends. */
    private static Map<String, String> bad(Element form, String field) {
        return form.select(ComeBack.TYPED).stream().anyMatch(each -> each.attr("name").equals(field)) ? Bad.texts() : Bad.choices();
    }

    private void judge(FormCall call, String field, String kind, Map<String, String> fields, Site.Answer answer) {
        String what = call.action() + " with " + field + " " + kind + " -> " + answer.status();
        if (answer.status() < 400) {
            if (Bad.neverKept(kind) && !NOT_READ.contains(field) && !call.action().matches(KEEPS_NOTHING)) {
                wrong.add(what);
            }
            return;
        }
        String written = rows.changes();
        if (!written.isEmpty()) {
            wrong.add(what + " and wrote " + written);
        }
        if (answer.status() >= 500 || answer.page().select("main h1").isEmpty()) {
            wrong.add(what + " is no page");
        } else if (answer.status() == 422) {
            new ComeBack(answer.page(), call.form()).complaints(field, kind, fields).forEach(each -> wrong.add(what + each));
        }
    }
}
