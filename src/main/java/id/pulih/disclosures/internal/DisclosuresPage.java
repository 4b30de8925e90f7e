package id.pulih.disclosures.internal;

import id.pulih.clients.GivenConsent;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.CourtOrder;
import id.pulih.disclosures.GivenBy;
import id.pulih.disclosures.RecipientKind;
import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was given about a client, with a form for what was given outside the system.
 *
 * @param problem key of what refused the last attempt, with its arguments
 */
public record DisclosuresPage(String url, String caseNumber, String alias, boolean erased, List<DisclosureQueries.Line> lines, Form form,
        Grounds grounds, @Nullable Refusal problem) {

    /** Consents and orders to choose from. */
    public record Grounds(List<GivenConsent> consents, List<CourtOrder> orders) {}

    public record Refusal(String key, Object[] args) {

        static Refusal of(ProblemException e) {
            return new Refusal("problem." + e.problem().code(), e.args().toArray());
        }
    }

    public List<String> bases() {
        return Arrays.stream(Basis.values()).map(Coded::code).toList();
    }

    public List<String> ways() {
        return Arrays.stream(GivenBy.values()).filter(way -> way != GivenBy.SYSTEM).map(Coded::code).toList();
    }

    public List<Option> kinds(Ui ui) {
        return Arrays.stream(RecipientKind.values()).map(Coded::code).map(code -> new Option(code, ui.t("disclosures.kind." + code))).toList();
    }

    public List<Option> consentOptions(Ui ui) {
        return consentOptions(ui, grounds.consents());
    }

    public List<Option> orderOptions() {
        return orderOptions(grounds.orders());
    }

    static List<Option> consentOptions(Ui ui, List<GivenConsent> consents) {
        return consents.stream()
                .map(each -> new Option(each.id().toString(), each.recipient() + ": " + each.why() + " (" + ui.shortDate(each.grantedOn()) + ")"))
                .toList();
    }

    static List<Option> orderOptions(List<CourtOrder> orders) {
        return orders.stream().map(each -> new Option(each.id().toString(), each.court() + " " + each.number())).toList();
    }
}
