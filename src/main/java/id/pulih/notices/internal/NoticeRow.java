package id.pulih.notices.internal;

import id.pulih.ui.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader finds it.
 *
 * @param office     the office it is about
 * @param caseNumber of the client it is about; null when it is about no client
 * @param byName     who did it; Pulih itself where nobody did, with the office it is about as {@code byOffice}
 * @param read       whether this reader has marked it as read
 */
record NoticeRow(UUID office, UUID id, String kind, String subjectKind, UUID subject, @Nullable String caseNumber, String detail,
        String byName, String byOffice, Instant toldAt, boolean read) {

    /** The words' arguments, in the order that {@code Notices} promises. */
    Object[] args(Words words, Locale locale) {
        return new Object[] {caseNumber == null ? "" : caseNumber, byName, byOffice, words.period(locale, detail)};
    }

    /** Where the subject is shown, or where something is to be decided; empty for what has no page. */
    String url() {
        return kind.equals("identity-requested") ? "/pembukaan" : kind.equals("merge-proposed") || kind.equals("link-asked") ? "/duplikat" : switch (subjectKind) {
            case "client" -> "/klien/" + subject;
            case "episode" -> "/episode/" + subject;
            case "agent" -> "/agen/" + subject;
            case "person-request" -> "/permohonan/" + subject;
            case "office" -> "/kantor/" + subject;
            case "hand-over" -> "/serah-terima/" + subject;
            case "job" -> "/pekerjaan/" + subject;
            case "supervision" -> "/pembinaan/" + subject;
            case "quarterly-report" -> "/laporan-triwulan/" + subject;
            case "rapors" -> "/rapor?bulan=" + detail;
            case "monthly-reports" -> "/laporan-bulanan";
            case "quarterly-reports" -> "/laporan-triwulan";
            case "monthly-report" -> "/laporan-bulanan/" + subject;
            default -> "";
        };
    }
}
