package id.pulih.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every field of every form, with everything that does not belong there, without scripts. */
class PageBadInputTest extends PulihTest {

    private static final String CLIENT = "/klien/" + Cast.id("BNNK-SBW:4:client");
    private static final String EPISODE = "/episode/" + Cast.id("BNNK-SBW:4:episode");

    /** Who opens the page, and the page; its forms are those found on it. */
    private static final Map<String, List<String>> PAGES = pages();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Test
    void everyFormComesBackWithWhatWasTypedAndSaysWhatToMend() {
        var wrong = new ArrayList<String>();
        int sent = 0;
        for (var entry : PAGES.entrySet()) {
            Site site = Site.signedIn(port, entry.getKey());
            for (String path : entry.getValue()) {
                sent += page(site, path, wrong);
            }
        }
        System.out.println("Bad input through forms: " + sent + " forms sent, " + wrong.size() + " answered wrongly");
        assertThat(wrong).isEmpty();
    }

    private int page(Site site, String path, List<String> wrong) {
        Site.Answer page = site.get(path);
        if (page.status() != 200) {
            wrong.add(path + " answers " + page.status());
            return 0;
        }
        int sent = 0;
        for (Element form : page.page().select("main form[method=post]")) {
            String action = form.attr("action").isEmpty() ? path : form.attr("action");
            for (String field : Site.fields(form).keySet().stream().filter(f -> !f.equals("_csrf")).toList()) {
                for (var bad : Bad.texts().entrySet()) {
                    check(site, page, action, field, bad.getKey(), bad.getValue(), wrong);
                    sent++;
                }
            }
        }
        return sent;
    }

    private void check(Site site, Site.Answer page, String action, String field, String kind, String value, List<String> wrong) {
        Map<String, Long> before = new RowCounts(jdbc, work).now();
        Site.Answer answer = site.send(page, action, Map.of(field, value));
        String what = action + " with " + field + " " + kind + " -> " + answer.status();
        if (answer.status() >= 500) {
            wrong.add(what);
        } else if (answer.status() == 422) {
            if (answer.page().select(".error-summary li, .notice").isEmpty()) {
                wrong.add(what + " without a word of what to mend");
            }
            if (!new RowCounts(jdbc, work).now().equals(before)) {
                wrong.add(what + " and something was written");
            }
            if (kind.equals("markup") && visible(page, field) && !kept(answer, field, value)) {
                wrong.add(what + " and what was typed is gone");
            }
        }
    }

    private static boolean visible(Site.Answer page, String field) {
        return !page.page().select("input[type=text][name='" + field + "'], textarea[name='" + field + "']").isEmpty();
    }

    private static boolean kept(Site.Answer answer, String field, String value) {
        return answer.page().select("[name='" + field + "']").stream()
                .anyMatch(e -> (e.tagName().equals("textarea") ? e.wholeText() : e.attr("value")).equals(value));
    }

    private static Map<String, List<String>> pages() {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("dewi", List.of("/klien/baru", "/klien", CLIENT + "/ubah", CLIENT + "/berkas", CLIENT + "/persetujuan",
                "/klien/" + Cast.id("BNNK-SBW:0:client") + "/program", "/agen/baru",
                EPISODE + "/agen", EPISODE + "/jeda", EPISODE + "/akhiri", EPISODE + "/kegiatan/baru?jenis=visit",
                EPISODE + "/whoqol/baru", EPISODE + "/urica/baru", EPISODE + "/urin/baru", "/akun/sandi", "/verifikasi"));
        pages.put("siti", List.of(EPISODE + "/perpanjang", EPISODE + "/selesai"));
        pages.put("andi", List.of("/aturan/agent.max-active-clients"));
        return pages;
    }
}
