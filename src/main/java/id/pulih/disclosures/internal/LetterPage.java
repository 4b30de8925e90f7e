package id.pulih.disclosures.internal;

import id.pulih.clients.GivenConsent;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.CourtOrder;
import id.pulih.disclosures.DisclosurePolicy;
import id.pulih.disclosures.RecipientKind;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a letter: without a consent that holds or a confirmed order there is none. */
public record LetterPage(String url, String caseNumber, String alias, Form form, List<GivenConsent> consents, List<CourtOrder> orders,
        DisclosuresPage.@Nullable Refusal problem) {

    public boolean possible() {
        return !consents.isEmpty() || !orders.isEmpty();
    }

    public List<Option> grounds(Ui ui) {
        var all = new ArrayList<>(DisclosuresPage.consentOptions(ui, consents));
        all.addAll(DisclosuresPage.orderOptions(orders));
        return all;
    }

    public List<Option> kinds(Ui ui) {
        return Arrays.stream(RecipientKind.values())
                .filter(kind -> DisclosurePolicy.fits(Basis.CONSENT, kind))
                .map(kind -> new Option(kind.code(), ui.t("disclosures.kind." + kind.code())))
                .toList();
    }
}
