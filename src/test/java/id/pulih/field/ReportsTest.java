package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.field.Phone.Said;
import id.pulih.platform.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportsTest extends FieldCase {

    private static final String REPORTS = "select count(*) from pulih.field_report where office_id = :office and id = :id";

    private Said tell(Companion her, String kind, Map<String, ?> body) {
        UUID id = her.phone().save(kind, her.episode(), body);
        assertThat(her.phone().push().status()).isEqualTo(200);
        return her.phone().said.get(id);
    }

    private Map<String, Object> warning(boolean urgent, String... signs) {
        return new LinkedHashMap<>(Map.of("occurredAt", clock.instant().toString(), "signs", List.of(signs), "urgent", urgent, "text", "Tidak mau keluar"));
    }

    private long told(Companion her) {
        UUID client = UUID.fromString(as("dewi").get("/episodes/" + her.episode()).text("/clientId"));
        return count("select count(*) from pulih.notice where office_id = :office and kind = 'early-warning' and subject_id = :id", client);
    }

    @Test
    void anUrgentWarningIsKeptSealedAndToldToTheOffice() {
        Companion her = companion();
        Said said = tell(her, "early-warning", warning(true, "withdrawn", "money"));

        assertThat(said.answer()).isEqualTo("accepted");
        assertThat(count(REPORTS + " and signs = 'money withdrawn' and urgent and position('keluar' in encode(text_sealed, 'escape')) = 0",
                UUID.fromString(said.id()))).isEqualTo(1);
        assertThat(told(her)).isEqualTo(1);
        assertThat(trail("field-report-recorded", UUID.fromString(said.id()))).isEqualTo(1);
    }

    @Test
    void whatIsNotUrgentIsToldToNobody() {
        Companion her = companion();
        assertThat(tell(her, "early-warning", warning(false, "sleep")).answer()).isEqualTo("accepted");
        assertThat(tell(her, "need", warning(true, "work")).answer()).isEqualTo("accepted");
        assertThat(tell(her, "referral-proposal", warning(false, "psychology")).answer()).isEqualTo("accepted");
        assertThat(told(her)).isZero();
    }

    @Test
    void aSignOfAnotherListOrNoSignIsRejected() {
        Companion her = companion();
        assertThat(tell(her, "need", warning(false, "withdrawn")).code()).isEqualTo("invalid-input");
        assertThat(tell(her, "need", warning(false)).code()).isEqualTo("invalid-input");
    }

    @Test
    void aReportIsCorrectedByAFurtherOneAndOnlyOnce() {
        Companion her = companion();
        Said first = tell(her, "need", warning(false, "work"));
        var correction = warning(false, "training");
        correction.putAll(Map.of("amends", first.id(), "reason", "Salah"));

        assertThat(tell(her, "need", correction).answer()).isEqualTo("accepted");
        assertThat(tell(her, "need", correction)).extracting(Said::answer, Said::code).containsExactly("quarantined", "already-corrected");
        correction.put("amends", Ids.next().toString());
        assertThat(tell(her, "need", correction).answer()).isEqualTo("rejected");
    }
}
