package id.pulih.indicators.internal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.indicators.AgentDuties;
import id.pulih.indicators.Counts;
import id.pulih.indicators.Figures;
import id.pulih.indicators.Indicators;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.indicators.Together;
import id.pulih.indicators.Value;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class DashboardPagesTest extends CaseTest {

    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();

    @Autowired
    private Figures figures;

    @Autowired
    private Indicators indicators;

    @Autowired
    private AgentDuties duties;

    private Document page(String username, String path) {
        Site.Answer answer = Site.signedIn(port, username).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page();
    }

    private static String number(Document page, int place) {
        return page.select("ul.numbers > li").get(place).select(".value").first().ownText();
    }

    /** As Indonesian readers see it: 1.619. */
    private static String shown(long number) {
        return NumberFormat.getIntegerInstance(Locale.of("id")).format(number);
    }

    private static int read(String shown) {
        return Integer.parseInt(shown.replace(".", ""));
    }

    @Test
    void whoServesSeesTheNumbersOfTheOwnOfficeAsTheyAre() {
        Document page = page("dewi", "/dasbor");
        long running = figures.of(dewi(), List.of(SUMBAWA), Period.NOW).of(Measure.RUNNING);
        Counts november = figures.of(dewi(), List.of(SUMBAWA), Period.month(2026, 11));

        assertThat(number(page, 0)).isEqualTo(shown(running));
        assertThat(page.select("ul.numbers > li").get(1).text()).contains(shown(Together.done(november)) + " dari " + shown(Together.owed(november)));
        assertThat(page.select("ul.numbers > li")).hasSizeLessThanOrEqualTo(6);
        assertThat(page.text()).doesNotContain("disembunyikan");
    }

    @Test
    void aNumberLeadsToTheListItCountsAndTheTrailKnows() {
        Site site = Site.signedIn(port, "dewi");
        openEpisode();
        Document page = site.get("/dasbor").page();
        String url = page.select("ul.numbers a").first().attr("href");
        long written = entries();

        Document list = site.get(url).page();
        int lines = list.select("ul.duties > li").size();
        for (String next = next(list); !next.isEmpty(); next = next(list)) {
            list = site.get(next).page();
            lines += list.select("ul.duties > li").size();
        }
        assertThat(lines).isEqualTo(read(number(page, 0)));
        assertThat(entries()).isGreaterThan(written);
    }

    private static String next(Document list) {
        return list.select("a[rel=next]").attr("href");
    }

    private long entries() {
        return work.read(dewi().own("test"), () -> jdbc.sql(
                        "select count(*) from pulih.audit_entry where office_id = :office and action = 'figure-list-opened'")
                .param("office", SUMBAWA).query(Long.class).single());
    }

    @Test
    void whoHasWaitedLongestStandsFirstAndLeadsToTheProgramme() {
        Document page = page("dewi", "/dasbor");
        List<Integer> days = page.select("ul.duties .tag").eachText().stream().map(each -> Integer.parseInt(each.replaceAll("\\D", ""))).toList();
        assertThat(days).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(page.select("ul.duties a").attr("href")).startsWith("/episode/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"periode=2026-13", "periode=9999", "periode=%00", "rincian=agent", "rincian=x", "ukuran=%3Cb%3E", "kantor=1", "periode=2030-01&kantor=zzz"})
    void whatCannotBeReadShowsTheUsualPageAndSaysSo(String query) {
        for (String username : List.of("dewi", "ratna")) {
            Document page = page(username, "/dasbor?" + query);
            assertThat(page.select(".notice.warn").text()).contains("tidak dikenal");
            assertThat(page.select("h1").text()).contains("November 2026");
        }
    }

    @Test
    void anOfficeThatIsNotWatchedIsNotFound() {
        String cilacap = "/dasbor?kantor=" + Cast.office(Cast.CILACAP).id();
        assertThat(Stream.of("dewi", "siti", "made").map(each -> Site.signedIn(port, each).get(cilacap).status())).containsOnly(404);
        assertThat(Site.signedIn(port, "dewi").get("/dasbor?kantor=wilayah").status()).isEqualTo(404);
        assertThat(Site.signedIn(port, "ratna").get("/dasbor/daftar?hitungan=" + Measure.RUNNING.ordinal()).status()).isEqualTo(404);
        assertThat(page("ratna", cilacap).select("h1").text()).contains("BNNK Cilacap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratna", "made"})
    void villagesAndAgentsAreNotToldAboveTheOfficeNorInAFile(String username) {
        Site site = Site.signedIn(port, username);
        for (String division : List.of("village", "agent")) {
            Site.Answer answer = site.get("/dasbor?kantor=wilayah&rincian=" + division);
            assertThat(answer.page().select("#division")).isEmpty();
            assertThat(answer.page().select(".notice.warn").text()).contains("tidak dikenal");
            Site.Answer file = site.send(answer, "/dasbor/unduh", Map.of("rincian", division));
            assertThat(file.status()).isEqualTo(422);
            assertThat(file.page().select("#division")).isEmpty();
        }
        assertThat(page("dewi", "/dasbor?rincian=village").select("#division tbody tr")).isNotEmpty();
    }

    @Test
    void ofATimeThatCannotBeReadThereIsNoFile() {
        for (String username : List.of("dewi", "ratna")) {
            Site site = Site.signedIn(port, username);
            Site.Answer answer = site.send(site.get("/dasbor"), "/dasbor/unduh", Map.of("periode", "2026-T9"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select(".notice.warn").text()).contains("tidak dikenal");
        }
    }

    @Test
    void everyNumberAboveLeadsToTheOfficesWithThatNumber() {
        Site site = Site.signedIn(port, "ratna");
        for (var tile : site.get("/dasbor?periode=2026&ukuran=uses").page().select("ul.numbers > li")) {
            Document list = site.get(tile.select("a").attr("href")).page();
            assertThat(list.select("h1").text()).contains(tile.select(".label").text());
            assertThat(list.select("#places thead th").last().text()).isEqualTo(tile.select(".label").text());
        }
    }

    @Test
    void dutiesOfMonthsToComeAreNotCountedAsNotDone() {
        openEpisode();
        List<Period> begun = List.of(Period.month(2026, 10), Period.month(2026, 11));
        Counts counts = figures.series(dewi(), List.of(SUMBAWA), begun).values().stream().reduce(Counts.NONE, Counts::plus);
        assertThat(Together.owed(figures.of(dewi(), List.of(SUMBAWA), Period.quarter(2026, 4)))).isGreaterThan(Together.owed(counts));

        Document quarter = page("dewi", "/dasbor?periode=2026-T4");
        assertThat(quarter.select("ul.numbers > li").get(1).text()).contains("dari " + shown(Together.owed(counts)) + ", sampai November 2026");
        assertThat(quarter.select("p.open").text()).contains("belum selesai");
        Document month = page("dewi", "/dasbor?periode=2026-11");
        assertThat(month.select("ul.numbers > li").get(1).text()).contains("bulan ini belum selesai").doesNotContain("%");
        assertThat(page("dewi", "/dasbor?periode=2026-10").select("p.open")).isEmpty();
    }

    @Test
    void theRowsBehindADutyAddUpToItsNumber() {
        openEpisode();
        Site site = Site.signedIn(port, "dewi");
        var row = site.get("/dasbor?periode=2026-T4").page().selectFirst("#duties tbody tr");
        Document list = site.get(row.select("a").attr("href")).page();
        assertThat(sum(site, list)).isEqualTo(read(row.select("td").get(1).text()));
        assertThat(list.select("main").text()).contains("Jumlah " + row.select("td").get(1).text() + " dari ");
        Document missing = site.get(list.select("main a[href*=belum]").attr("href")).page();
        assertThat(sum(site, missing)).isEqualTo(read(row.select("td").get(3).text()));
    }

    @Test
    void anInstitutionThatIsNotRegisteredStandsThereByName() {
        openEpisode();
        assertThat(page("dewi", "/dasbor?periode=2026&rincian=institution").select("#division td.name").eachText()).contains("Loka Contoh");
    }

    @Test
    void agentsAreNotAskedForTheDutiesOfOfficers() {
        long[] numbers = new long[Measure.count()];
        java.util.Arrays.fill(numbers, 1);
        Counts asked = duties.of(new Counts(numbers));
        assertThat(Stream.of(Measure.WHOQOL_BREF_DUE, Measure.URINE_TEST_DONE, Measure.URICA_ON_TIME, Measure.GROUP_MEETING_EXCEPTED).map(asked::of)).containsOnly(0L);
        assertThat(Stream.of(Measure.VISIT_DUE, Measure.INFORMATION_DONE, Measure.NETWORKING_ON_TIME, Measure.CONTACTS_DIRECT).map(asked::of)).containsOnly(1L);
    }

    private static int sum(Site site, Document list) {
        int sum = list.select(".count").eachText().stream().mapToInt(DashboardPagesTest::read).sum();
        String next = next(list);
        return next.isEmpty() ? sum : sum + sum(site, site.get(next).page());
    }

    @Test
    void fromAboveThereAreNoPeople() {
        for (String path : List.of("/dasbor", "/dasbor/daftar?periode=2026&ukuran=started", "/dasbor?kantor=" + SUMBAWA)) {
            Document page = page("ratna", path);
            assertThat(page.select("main a[href^=/episode], main a[href^=/klien], main a[href^=/agen]")).isEmpty();
        }
    }

    @Test
    void theNationIsAMapOfAllProvincesAndEveryChartHasItsTable() {
        Document page = page("ratna", "/dasbor");
        assertThat(page.select("ul.tiles > li")).hasSize(38);
        assertThat(page.select("svg.trend")).hasSizeGreaterThan(2);
        assertThat(page.select("details table tbody tr")).hasSameSizeAs(page.select("svg.trend"));
        assertThat(page.select("svg line[stroke-dasharray]")).isNotEmpty();
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void theHeadOfAProvinceGoesFromTheAreaToTheOwnOffice() {
        Document area = page("made", "/dasbor");
        assertThat(area.select("h1").text()).contains("Wilayah");
        String own = area.select("nav.choices a").first().attr("href");
        assertThat(page("made", own).select("h1").text()).contains("BNNP Nusa Tenggara Barat");
    }

    @Test
    void theFileHasTheSameNumbersWithSerialAndWithoutFormulas() {
        for (String username : List.of("dewi", "ratna")) {
            Site site = Site.signedIn(port, username);
            Document page = site.get("/dasbor?periode=2026").page();
            Map<String, List<List<String>>> sheets = Sheets.read(site.download("/dasbor/unduh", Site.fields(Site.form(site.get("/dasbor?periode=2026"), "/dasbor/unduh"))));

            assertThat(sheets.values().stream().flatMap(List::stream).flatMap(List::stream)).anyMatch(each -> each.contains("/D/2026/"));
            page.select("ul.numbers > li").forEach(each -> assertThat(sheets.get("Angka")).anySatisfy(row ->
                    assertThat(row).startsWith(each.select(".label").text(), Sheets.shown(each.select(".value").first()))));
            assertThat(Sheets.formulas()).isZero();
            assertThat(Sheets.numbers()).isPositive();
        }
    }

    /** The notice stands in the first column; a column as wide as it would hide every number behind the edge of the screen. */
    @Test
    void noColumnOfTheFilePushesTheNumbersOffTheScreen() throws Exception {
        Site site = Site.signedIn(port, "dewi");
        Site.Answer page = site.get("/dasbor");
        assertThat(Sheets.widest(site.download("/dasbor/unduh", Site.fields(Site.form(page, "/dasbor/unduh"))))).isLessThanOrEqualTo(60);
    }

    /** The catalogue defines it; the dashboard draws its three bounds. */
    @Test
    void theRangeIsThatOfTheCatalogue() {
        long[] numbers = new long[Measure.count()];
        int next = 3;
        for (Measure each : Measure.values()) {
            numbers[each.ordinal()] = next++ % 11;
        }
        var counts = new Counts(numbers);
        Rate rate = Subject.NOT_RELAPSED.rate(counts);
        Value value = indicators.of("not-relapsed").value(counts);

        assertThat(List.of(rate.part(), rate.whole(), rate.most(), rate.tested()))
                .isEqualTo(List.of(value.numerator(), value.denominator(), value.bounds().best(), value.bounds().tested()));
        Value improved = indicators.of("quality-improved").value(counts);
        assertThat(Subject.IMPROVED.rate(counts)).isEqualTo(Rate.share(improved.numerator(), improved.denominator()));
    }
}
