package id.pulih.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.field.FieldCase;
import id.pulih.platform.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Whoever lets a due day of a report pass is told the day after. In a year of its own, in which nobody else reports. */
class DueNoticesTest extends FieldCase {

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private void runOn(LocalDate day) throws ClassNotFoundException {
        clock.goTo(day);
        Object notices = application.getBean(Class.forName("id.pulih.reports.internal.DueNotices"));
        ReflectionTestUtils.invokeMethod(notices, "remind");
    }

    /** How many notices of this kind about Sumbawa and the period. */
    private int told(String kind, String period) {
        return told(Cast.SUMBAWA, kind, period);
    }

    private int told(String place, String kind, String period) {
        UUID office = Cast.office(place).id();
        return work.read(Scope.of(List.of(office), null, "test"), () -> jdbc.sql(
                        "select count(*) from pulih.notice where office_id = :office and kind = :kind and detail = :period")
                .param("office", office).param("kind", kind).param("period", period).query(Integer.class).single());
    }

    private String notices(String who) {
        return Site.signedIn(port, who).get("/pemberitahuan").page().select("main").text();
    }

    private void act(String who, String report, String step) {
        Site site = Site.signedIn(port, who);
        assertThat(site.send(site.get(report), report + "/langkah", Map.of("step", step, "word", "")).status()).isEqualTo(303);
    }

    private String open(String month) {
        Site dewi = Site.signedIn(port, "dewi");
        return dewi.post("/laporan-bulanan", Map.of("_csrf", dewi.get("/laporan-bulanan").page().select("input[name=_csrf]").first().val(),
                "month", month)).location();
    }

    @Test
    void eachStepThatIsNotDoneIsToldOnceTheDayAfterItsDueDay() throws Exception {
        companion();
        runOn(LocalDate.of(2028, 4, 5));
        assertThat(told("overdue-rapor", "2028-03")).as("the due day itself is in time").isZero();
        runOn(LocalDate.of(2028, 4, 6));
        runOn(LocalDate.of(2028, 4, 7));
        assertThat(told("overdue-rapor", "2028-03")).isEqualTo(1);
        assertThat(told("overdue-report", "2028-03")).isZero();
        runOn(LocalDate.of(2028, 4, 8));
        assertThat(told("overdue-report", "2028-03")).isEqualTo(1);
        for (String who : List.of("dewi", "siti")) {
            assertThat(notices(who)).as(who).contains("Batas Rapor Maret 2028 sudah lewat", "laporan bulanan Maret 2028 sudah lewat dan laporan itu belum diajukan");
        }
        assertThat(Site.signedIn(port, "dewi").get("/pemberitahuan").page().select("a[href='/rapor?bulan=2028-03'], a[href='/laporan-bulanan']"))
                .hasSizeGreaterThanOrEqualTo(2);

        String report = open("2028-03");
        act("dewi", report, "submitted");
        runOn(LocalDate.of(2028, 4, 11));
        assertThat(notices("siti")).contains("Batas tanda tangan laporan bulanan Maret 2028 sudah lewat");
        assertThat(notices("made")).contains("BNNK Sumbawa: laporan bulanan Maret 2028 belum ditandatangani");
        assertThat(notices("bagus")).doesNotContain("BNNK Sumbawa: laporan");
        act("siti", report, "signed");
        runOn(LocalDate.of(2028, 4, 16));
        assertThat(notices("made")).contains("Batas konfirmasi laporan bulanan Maret 2028 sudah lewat");
        assertThat(notices("ratna")).contains("BNNP Nusa Tenggara Barat: ada laporan bulanan Maret 2028 yang belum dikonfirmasi");
        runOn(LocalDate.of(2028, 4, 30));
        for (String kind : List.of("overdue-rapor", "overdue-report", "overdue-signature", "overdue-below-signature")) {
            assertThat(told(kind, "2028-03")).as(kind).isEqualTo(1);
        }
        assertThat(told(Cast.NTB, "overdue-receipt", "2028-03")).isEqualTo(1);
        act("made", report, "received");
    }

    @Test
    void whatWasDoneInTimeIsNotToldAndOldMonthsAreNoNews() throws Exception {
        openEpisodeAndGoTo(LocalDate.of(2029, 4, 1));
        String report = open("2029-03");
        act("dewi", report, "submitted");
        act("siti", report, "signed");
        act("made", report, "received");
        runOn(LocalDate.of(2029, 4, 12));
        runOn(LocalDate.of(2029, 4, 16));
        for (String kind : List.of("overdue-report", "overdue-signature", "overdue-below-signature")) {
            assertThat(told(kind, "2029-03")).as(kind).isZero();
            assertThat(told(kind, "2029-02")).as("a month whose days passed long ago: " + kind).isZero();
        }
        assertThat(told(Cast.NTB, "overdue-receipt", "2029-03")).isZero();
    }

    private void openEpisodeAndGoTo(LocalDate day) {
        companion();
        clock.goTo(day);
    }

    @Test
    void severalMachinesAtOnceTellOnceAndTheAgentIsToldOfHerOwn() throws Exception {
        Companion her = companion();
        UUID account = work.read(Scope.of(List.of(office()), null, "test"), () -> jdbc.sql("select id from pulih.account where office_id = :office and agent_id = :agent")
                .param("office", office()).param("agent", her.agent()).query(UUID.class).single());
        clock.goTo(LocalDate.of(2030, 5, 8));
        Object notices = application.getBean(Class.forName("id.pulih.reports.internal.DueNotices"));
        IntStream.range(0, 4).parallel().forEach(n -> ReflectionTestUtils.invokeMethod(notices, "remind"));

        assertThat(told("overdue-rapor", "2030-04")).isEqualTo(1);
        assertThat(told("overdue-report", "2030-04")).isEqualTo(1);
        assertThat(count("select count(*) from pulih.notice where office_id = :office and account_id = :id and kind = 'overdue-own-rapor' and detail = '2030-04'", account))
                .isEqualTo(1);
        assertThat(trail("report-due-told", office())).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theQuarterlyReportThatIsNotSignedIsToldHereAndAbove() throws Exception {
        companion();
        runOn(LocalDate.of(2031, 7, 10));
        assertThat(told("overdue-quarterly", "2031-T2")).isZero();
        runOn(LocalDate.of(2031, 7, 11));
        runOn(LocalDate.of(2031, 7, 12));
        assertThat(told("overdue-quarterly", "2031-T2")).isEqualTo(1);
        assertThat(notices("siti")).contains("Batas laporan Triwulan II 2031 sudah lewat");
        assertThat(notices("made")).contains("BNNK Sumbawa: laporan Triwulan II 2031 belum ditandatangani");
    }
}
