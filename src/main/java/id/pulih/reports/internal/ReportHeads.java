package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.disclosures.Disclosure;
import id.pulih.letters.Letterhead;
import id.pulih.letters.Letterheads;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.ui.Ui;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands above and below every report on paper: the office's head, and the serial with who has it and what for. */
@Component
class ReportHeads {

    private final Letterheads letterheads;
    private final Offices offices;

    ReportHeads(Letterheads letterheads, Offices offices) {
        this.letterheads = letterheads;
        this.offices = offices;
    }

    /** An office that has entered no letterhead still prints its report; that of another office is not ours to use. */
    Letterhead of(Asker asker, UUID office) {
        Letterhead plain = plain(offices.get(office));
        return office.equals(asker.office()) ? letterheads.of(asker).orElse(plain) : plain;
    }

    private static Letterhead plain(Office office) {
        return new Letterhead(List.of(office.name()), Objects.requireNonNullElse(office.address(), ""), office.phone(), "", office.code(),
                Objects.requireNonNullElse(office.headName(), ""), null, Objects.requireNonNullElse(office.headTitle(), ""));
    }

    static List<String> foot(Ui ui, Disclosure disclosure) {
        return List.of(ui.t("disclosures.serial") + " " + disclosure.serial() + " · " + ui.t("disclosures.to") + " " + disclosure.recipientName(ui),
                ui.t("disclosures.for") + " " + disclosure.purposeText(ui) + " · " + ui.t("disclosures.basis") + ": "
                        + ui.t("disclosures.basis." + disclosure.basis().code()),
                ui.t("disclosures.notice"));
    }
}
