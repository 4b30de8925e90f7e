package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.access.Routes;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever looks over a shoulder, at a browser's history or into a log finds nobody, and not what this system is for. */
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalTest extends PulihTest {

    /** Words that would tell a neighbour what the person in front of the screen has to do with. */
    private static final List<String> LEXICON = List.of("narkoba", "narkotika", "napza", "rehab", "bnn", "urine", "kambuh", "relaps", "pecandu", "sabu");

    /** Codes of kinds and of rules that addresses do carry: they say what a page is about, and nothing about whom. */
    private static final String CODES = "/aturan/[a-z.-]+|/panel-urin|\\?jenis=relapse-prevention|\\?panel=napza-[67]|#relapse";

    private static final String NAME = "Zulkarnaen Wiratmaja";

    @Autowired
    private Routes routes;

    @Test
    void noAddressTitleOrLogLineNamesAPersonOrWhatTheSystemIsFor(CapturedOutput output) {
        Api api = as("dewi");
        Visitor dewi = Visitor.signedIn(port, "dewi");
        List<String> personal = personal(api);
        var found = new TreeSet<String>();
        Set<String> addresses = new LinkedHashSet<>();
        int pages = 0;
        for (String path : paths()) {
            HttpResponse<String> answer = dewi.get(path);
            addresses.add(path);
            answer.headers().firstValue("Location").ifPresent(addresses::add);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                pages++;
                Document page = Jsoup.parse(answer.body());
                page.select("a[href], form[action], img[src], [hx-post], [hx-get]").forEach(e -> List.of("href", "action", "src", "hx-post", "hx-get").stream()
                        .map(e::attr).filter(a -> !a.isEmpty()).forEach(addresses::add));
                told(page.title(), personal, true).forEach(what -> found.add("title of " + path + ": " + what));
            }
        }
        addresses.forEach(address -> told(address, personal, true).forEach(what -> found.add("address " + address + ": " + what)));
        output.getAll().lines().filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                .forEach(line -> told(line, personal, false).forEach(what -> found.add("log: " + what)));
        System.out.println("FIGURE personal data in URLs, titles, logs: " + found.size() + " (" + addresses.size() + " addresses, " + pages + " titles)");
        assertThat(pages).isGreaterThan(30);
        assertThat(personal).hasSizeGreaterThan(10);
        assertThat(found).isEmpty();
    }

    @Test
    void registeringSearchingAndRefusedFormsLeaveNoNameInAddressesOrLogs(CapturedOutput output) {
        Visitor dewi = Visitor.signedIn(port, "dewi");
        var found = new ArrayList<String>();
        for (HttpResponse<String> answer : List.of(
                dewi.send("/akun/sandi", "/klien/cari", "q=Zulkarnaen+Wiratmaja"),
                dewi.send("/klien/baru", "/klien/baru", "name=Zulkarnaen+Wiratmaja&nationalId=3273123456789012&phone=081298765432"))) {
            answer.headers().map().forEach((name, values) -> values.forEach(value -> {
                if (value.contains("Zulkarnaen") || value.contains("3273123456789012") || value.contains("81298765432")) {
                    found.add(name + ": " + value);
                }
            }));
        }
        Map<String, Object> body = SampleClient.body();
        body.put("name", NAME);
        body.put("id", "x");
        as("dewi").post("/clients", body);

        assertThat(found).isEmpty();
        assertThat(output.getAll()).doesNotContain("Zulkarnaen", "3273123456789012", "81298765432");
    }

    @Test
    void whatSomebodyTypesNeverBecomesALogLineOfItsOwn(CapturedOutput output) {
        var visitor = Visitor.anonymous(port);
        visitor.post("/csp", "{\"csp-report\":{\"effective-directive\":\"img-src\",\"blocked-uri\":\"x\\r\\n2026-01-01T00:00:00.000Z INFO palsu\"}}",
                "Sec-Fetch-Site", "same-origin");
        visitor.get("/tidak%0d%0a2026-01-01T00:00:00.000Z%20INFO%20palsu");
        org.slf4j.LoggerFactory.getLogger("id.pulih.test").warn("satu\r\n2026-01-01T00:00:00.000Z INFO palsu {}", "a\nb", new IllegalStateException("c\nd palsu"));

        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("2026-01-01T00:00:00.000Z INFO palsu") || line.startsWith("d palsu"));
        assertThat(output.getAll()).contains("satu | 2026-01-01");
    }

    @Test
    void aLogLineTellsItsTimeInUtcTheRequestAndTheAccount(CapturedOutput output) {
        org.slf4j.LoggerFactory.getLogger("id.pulih.test").warn("bentuk");

        assertThat(output.getAll().lines().filter(line -> line.endsWith("bentuk") || line.contains("bentuk ")))
                .anyMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN  \\[start] \\[-] test bentuk.*"));
    }

    @Test
    void noTokenOrPasswordStandsInALog(CapturedOutput output) {
        Api api = as("dewi");
        Visitor.signedIn(port, "dewi").get("/klien");
        Api.anonymous(port).post("/tokens", Map.of("username", "dewi", "password", "burung-kenari-rahasia"));
        new Api(port, api.token() + "x").get("/me");

        assertThat(output.getAll().lines().filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*")))
                .noneMatch(line -> line.contains(api.token()) || line.contains("burung-kenari-rahasia") || line.contains(password("dewi")));
    }

    /** Names, numbers and phones of the seeded clients of the office. */
    private static List<String> personal(Api api) {
        var all = new ArrayList<String>();
        for (int n = 0; n < 14; n++) {
            var client = api.get("/clients/" + Cast.id(Cast.SUMBAWA + ":" + n + ":client"));
            for (String field : List.of("/name", "/nationalId", "/phone", "/identity/name", "/identity/nationalId", "/identity/phone")) {
                String value = client.text(field);
                if (value.length() > 4) {
                    all.add(value.toLowerCase(Locale.ROOT));
                }
            }
        }
        return all;
    }

    private static List<String> told(String text, List<String> personal, boolean words) {
        String plain = text.toLowerCase(Locale.ROOT).replace("%20", " ").replace("+", " ");
        var told = new ArrayList<>(personal.stream().filter(plain::contains).toList());
        if (words) {
            told.addAll(LEXICON.stream().filter(plain.replaceAll(CODES, "")::contains).toList());
        }
        return told;
    }

    /** Every page dewi may open, for several seeded clients. */
    private List<String> paths() {
        var paths = new ArrayList<String>();
        for (Routes.Route route : routes.all()) {
            String pattern = route.path().getPatternString();
            if (route.method().equals("GET") && !pattern.startsWith("/api/") && !pattern.equals("/masuk")) {
                for (int story : new int[] {4, 6, 11}) {
                    paths.add(pattern
                            .replaceFirst("^/klien/\\{id}", "/klien/" + Cast.id(Cast.SUMBAWA + ":" + story + ":client"))
                            .replaceFirst("^/episode/\\{id}", "/episode/" + Cast.id(Cast.SUMBAWA + ":" + story + ":episode"))
                            .replaceFirst("^/agen/\\{[a-z]+}", "/agen/" + Cast.id("agent:" + Cast.SUMBAWA + ":0"))
                            .replaceFirst("^/kantor/\\{id}", "/kantor/" + Cast.office(Cast.SUMBAWA).id())
                            .replaceAll("\\{[A-Za-z]+}", Cast.id("none").toString()));
                }
            }
        }
        return paths.stream().distinct().toList();
    }
}
