package id.pulih.indicators.internal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.faults.Superuser;
import id.pulih.indicators.Equations;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.indicators.internal.dashboard.Sums.Sum;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Somebody above puts together what dashboards, their files, signed monthly and quarterly reports and the own office's records tell. */
class SightAttackTest extends CaseTest {

    private static final int LIMIT = 5;
    private static final double ROOM = 4;
    private static final Period QUARTER = Period.quarter(Planted.YEAR, 2);
    private static final List<Period> PERIODS = Stream.of(List.of(Period.year(Planted.YEAR)),
            List.of(1, 2, 3, 4).stream().map(each -> Period.quarter(Planted.YEAR, each)).toList(), Period.year(Planted.YEAR).months())
            .flatMap(List::stream).toList();
    private static final Map<Subject, Measure> COUNTED = Map.of(Subject.STARTED, Measure.STARTED, Subject.COMPLETED, Measure.ENDED_COMPLETED,
            Subject.USES, Measure.USE_SLIP);

    /** Line of the monthly report, by section and place; name in the quarterly report. */
    private record Shown(Measure measure, int section, int line, String name) {}

    private static final List<Shown> REPORTED = List.of(new Shown(Measure.STARTED, 0, 1, "klien-baru"), new Shown(Measure.ENDED_COMPLETED, 0, 3, "klien-selesai"),
            new Shown(Measure.USE_SLIP, 2, 2, "slip"), new Shown(Measure.URINE_TESTS, 2, 0, ""), new Shown(Measure.URINE_POSITIVE, 2, 1, "urin-positif"));

    @Value("${pulih.home}")
    private Path home;

    private Planted planted;

    @AfterEach
    void takeAway() throws Exception {
        planted.takeAway();
        new Superuser(home).update("delete from pulih.figure where period like '2021%' and kind = 'event' and cells = array['', '', '', '', '', '', '', '']");
    }

    @Test
    void noHiddenNumberOfAnOfficeIsRecoveredFromAllThatIsTold() {
        planted = new Planted(work, jdbc, 7);
        planted.plant();
        planted.plantOwners();
        var reports = new Reports(months("dewi", "siti"), quarter("dewi", "andi"), quarter("made", "made"), quarter("ratna", "ratna"));
        int attacked = 0;
        int recovered = 0;
        int told = 0;
        for (String reader : List.of("made", "nurul", "ratna")) {
            Sums sums = read(reader, reports);
            assertThat(sums.wrong()).as("told to %s", reader).isEmpty();
            assertThat(sums.smallRests()).as("a part told beside a whole that leaves few, to %s", reader).isEmpty();
            assertThat(sums.contradictions()).as("hidden here and told there, to %s", reader).isEmpty();
            told += sums.told();
            int[] found = attack(sums);
            attacked += found[0];
            recovered += found[1];
        }
        System.out.printf("FIGURE suppression across modules: %d numbers told on dashboards, files and reports, %d small ones attacked, %d recovered%n",
                told, attacked, recovered);
        assertThat(attacked).isPositive();
        assertThat(told).isPositive();
        assertThat(recovered).isZero();
    }

    /** Of Sumbawa by month; of Sumbawa, the province and the nation by quarter. */
    private record Reports(List<String> monthly, String office, String province, String nation) {}

    private Sums read(String reader, Reports reports) {
        var sums = new Sums(planted, reader.equals("ratna") ? "" : Cast.NTB);
        Site site = Site.signedIn(port, reader);
        if (!reader.equals("nurul")) {
            dashboards(site, sums);
            reports(site, sums, reports.monthly(), Cast.SUMBAWA);
            quarterly(site, sums, reports.office(), List.of(Cast.SUMBAWA));
        }
        if (reader.equals("ratna")) {
            quarterly(site, sums, reports.nation(), List.of(Cast.NTB, Cast.SUMBAWA));
        }
        quarterly(site, sums, reports.province(), List.of(Cast.NTB, Cast.SUMBAWA));
        return sums;
    }

    private List<String> months(String writer, String head) {
        return QUARTER.months().stream().map(month -> {
            Site site = Site.signedIn(port, writer);
            String token = site.get("/laporan-bulanan").page().select("input[name=_csrf]").first().val();
            String report = site.post("/laporan-bulanan", Map.of("_csrf", token, "month", month.toString())).location();
            step(site, report, "submitted");
            step(Site.signedIn(port, head), report, "signed");
            return report;
        }).toList();
    }

    private static void step(Site site, String report, String step) {
        assertThat(site.send(site.get(report), report + "/langkah", Map.of("step", step, "word", "")).status()).isEqualTo(303);
    }

    private String quarter(String writer, String head) {
        Site site = Site.signedIn(port, writer);
        String report = site.send(site.get("/laporan-triwulan"), "/laporan-triwulan", Map.of("quarter", QUARTER.toString())).location();
        assertThat(site.send(site.get(report), report + "/serahkan", Map.of()).status()).isEqualTo(303);
        Site signer = Site.signedIn(port, head);
        assertThat(signer.send(signer.get(report), report + "/tandatangani", Map.of()).status()).isEqualTo(303);
        return report;
    }

    private static void dashboards(Site site, Sums sums) {
        var reading = new Reading(site);
        reading.readAll(PERIODS);
        reading.numbers().forEach((key, text) -> {
            String[] parts = key.split("\\|");
            Measure measure = COUNTED.get(Subject.valueOf(parts[0]));
            if (measure != null && !parts[1].matches("Laki-laki|Perempuan")) {
                sums.note(measure, reading.offices(parts[1]), Period.parse(parts[2]).orElseThrow(), text);
            }
        });
    }

    private static void reports(Site site, Sums sums, List<String> reports, String office) {
        for (int month = 0; month < reports.size(); month++) {
            List<Element> tables = site.get(reports.get(month)).page().select("main table.stack");
            for (Shown shown : REPORTED) {
                Element row = tables.get(shown.section()).select("tbody tr").get(shown.line());
                sums.note(shown.measure(), List.of(office), QUARTER.months().get(month), row.select("td").last().text());
            }
        }
    }

    private static void quarterly(Site site, Sums sums, String report, List<String> offices) {
        for (Shown shown : REPORTED.stream().filter(each -> !each.name().isEmpty()).toList()) {
            Element row = site.get(report).page().select("main section table a[href*=/angka/" + shown.name() + "?], main section table a[href$=/angka/" + shown.name() + "]")
                    .first().closest("tr");
            String[] said = row.select("td").last().text().split(" \\(")[0].split(" dari ");
            sums.note(shown.measure(), offices, QUARTER, said[0]);
            if (shown.measure() == Measure.URINE_POSITIVE) {
                sums.note(Measure.URINE_TESTS, offices, QUARTER, said[said.length - 1]);
            }
        }
    }

    /** Every small number of an office or a province, whether or not a page has a place for it. */
    private static int[] attack(Sums sums) {
        int attacked = 0;
        int recovered = 0;
        for (Measure measure : Sums.MEASURES) {
            List<Sum> targets = sums.small(measure, PERIODS, LIMIT);
            Equations equations = sums.equations(measure, targets);
            boolean[] solved = equations.solved();
            List<Integer> asked = targets.stream().map(each -> Sums.BASE + targets.indexOf(each)).toList();
            double[][] bounds = equations.bounds(asked, ROOM);
            attacked += asked.size();
            for (int each : asked) {
                if (solved[each] || bounds[each][1] - bounds[each][0] < ROOM - 1e-6) {
                    recovered++;
                    System.out.println("recovered " + measure + " " + targets.get(each - Sums.BASE) + " " + java.util.Arrays.toString(bounds[each]));
                }
            }
        }
        return new int[] {attacked, recovered};
    }
}
