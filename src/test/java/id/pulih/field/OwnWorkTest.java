package id.pulih.field;

import static id.pulih.field.Phone.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.indicators.AgentDuties;
import id.pulih.indicators.Counts;
import id.pulih.indicators.Dimension;
import id.pulih.indicators.Figures;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.programmes.ObligationKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an agent sees of her own work: the office's figures, of her clients alone, also without a signal. */
class OwnWorkTest extends FieldCase {

    private static final Period MONTH = Period.of(Period.Kind.MONTH, TODAY);

    @Autowired
    private Figures figures;

    @Autowired
    private AgentDuties duties;

    @TempDir
    Path profile;

    @Test
    void theCardsOfAnAgentAddUpToHerLineOnTheOfficesDashboard() {
        Companion her = companion();
        UUID second = accompanied(her.agent());
        her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().save("visit", second, visit(clock.instant()));
        her.phone().push();
        her.phone().pull();
        Counts line = duties.of(figures.by(dewi(), List.of(office()), MONTH, Dimension.AGENT).get(her.agent().toString()));

        assertThat(line.of(Measure.VISIT_DUE)).isPositive();
        assertThat(sum(her, "contact", 1)).isEqualTo(line.of(Measure.CONTACTS_DIRECT)).isEqualTo(2);
        for (ObligationKind kind : ObligationKind.values()) {
            Measure.Duty duty = Measure.duty(kind);
            assertThat(sum(her, kind.code(), 0)).as(kind.code()).isEqualTo(line.of(duty.due()) - line.of(duty.excepted()));
            assertThat(sum(her, kind.code(), 1)).as(kind.code()).isEqualTo(line.of(duty.done()));
            assertThat(sum(her, kind.code(), 2)).as(kind.code()).isEqualTo(line.of(duty.onTime()));
        }
        // October belongs to nobody: she accompanies them since today.
        her.phone().cards.values().forEach(card -> assertThat(card.at("/work").propertyNames()).containsExactly(MONTH.toString()));
    }

    @Test
    void whatAnotherAgentDidBeforeIsNotHers() {
        Companion before = companion();
        before.phone().save("visit", before.episode(), visit(clock.instant()));
        before.phone().push();
        clock.goTo(TODAY.plusMonths(1));
        UUID agent = agent();
        as("dewi").post("/episodes/" + before.episode() + "/assignments", assignment(agent, TODAY.plusMonths(1)));
        Phone after = phone(agent);
        after.pull();

        assertThat(after.cards.get(before.episode().toString()).at("/work").propertyNames()).doesNotContain(MONTH.toString());
    }

    @Test
    void theNumbersMakeAFetchLittleLonger() throws IOException {
        Companion her = companion();
        her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();
        JsonNode body = her.phone().pull().json();
        byte[] with = body.toString().getBytes(StandardCharsets.UTF_8);
        ObjectNode less = body.deepCopy().asObject();
        less.at("/cards").forEach(card -> card.asObject().remove("work"));
        byte[] without = less.toString().getBytes(StandardCharsets.UTF_8);
        System.out.println("FIGURE first fetch of one card with the agent's own numbers: " + with.length + " bytes, without " + without.length
                + "; compressed " + zipped(with) + " and " + zipped(without));

        assertThat(with.length - without.length).isLessThan(400);
        assertThat(zipped(with) - zipped(without)).isLessThan(160);
    }

    @Test
    void thePageShowsNumbersAndWhoIsBehindThemWithoutASignal() {
        UUID agent = agent();
        accompanied(agent);
        try (var app = new FieldApp(port, profile, 360).enrolled(enrolments.make(dewi(), agent).text())) {
            app.thing("Hasil kerja saya").waitFor();
            app.offline(true);
            app.coldStart();
            app.unlock();
            app.tap("Hasil kerja saya");
            app.title("Hasil kerja saya");
            assertThat(app.page().locator("main").innerText()).contains("Angka dari kantor, diambil", "Paling lama tanpa kabar", silent() + " hari", "November 2026",
                    "Kunjungan", "0 dari ");
            Browser.picture(app.page(), "agent-work");
            app.tap("Kunjungan");
            app.title("Kunjungan, November 2026");
            assertThat(app.page().locator("main").innerText()).contains("Melati", "0 dari ");
            Browser.picture(app.page(), "agent-work-behind");
            app.tap("Melati");
            app.title("Sobat Melati");
        }
    }

    /** By the telephone's own day, which no test moves. */
    private static long silent() {
        return ChronoUnit.DAYS.between(START, LocalDate.now(ZoneId.of("Asia/Makassar")));
    }

    private static long sum(Companion her, String kind, int place) {
        return her.phone().cards.values().stream().mapToLong(card -> card.at("/work/" + MONTH + "/" + kind + "/" + place).asLong(0)).sum();
    }

    private static int zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
