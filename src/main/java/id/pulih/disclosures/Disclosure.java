package id.pulih.disclosures;

import id.pulih.clients.DataCategory;
import id.pulih.documents.Cells;
import id.pulih.ui.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure on record.
 *
 * @param client    null for a list about many, by case number
 * @param serial    gap-free per office and year, for example {@code BNNK-SBW/D/2026/000123}
 * @param recipient null, as is the purpose, when the client's data was erased or the reader works with case numbers only
 * @param account   who gave it
 * @param givenOn   the day it left; {@code at} is when that was recorded
 */
public record Disclosure(UUID office, UUID id, @Nullable UUID client, String serial, String what, Set<DataCategory> categories,
        RecipientKind recipientKind, @Nullable Recipient recipient, @Nullable String purpose, Basis basis, Evidence evidence,
        GivenBy givenBy, LocalDate givenOn, UUID account, Instant at) {

    /** That this is confidential and must not be handed on: printed with everything that leaves. */
    public String notice(Locale locale) {
        return ResourceBundle.getBundle("messages.disclosures", locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("disclosures.notice");
    }

    /** Whom the reader sees as the recipient: the name, or the kind where there is no name to see. */
    public String recipientName(Ui ui) {
        return recipient == null || recipient.name().isEmpty() ? ui.t("disclosures.kind." + recipientKind.code()) : recipient.name();
    }

    /** The first lines of a CSV file that leaves: serial, recipient, purpose, basis and the notice. */
    public String cells(Ui ui) {
        return Cells.line(List.of(ui.t("disclosures.serial"), serial))
                + Cells.line(List.of(ui.t("disclosures.to"), recipientName(ui)))
                + Cells.line(List.of(ui.t("disclosures.for"), purposeText(ui)))
                + Cells.line(List.of(ui.t("disclosures.basis"), ui.t("disclosures.basis." + basis.code())))
                + Cells.line(List.of(ui.t("disclosures.notice")));
    }

    public String whatText(Ui ui) {
        return whatText(ui, what);
    }

    /** In words; a code that another module brought without words stays a code. */
    public static String whatText(Ui ui, String what) {
        return ui.words().find(ui.locale(), "disclosures.what." + what).orElse(what);
    }

    public String categoriesText(Ui ui) {
        return categories.stream().map(each -> ui.t("clients.categories." + each.code())).collect(Collectors.joining(", "));
    }

    /** In words; what was typed stays as it was typed. */
    public String purposeText(Ui ui) {
        String said = Objects.requireNonNullElse(purpose, "");
        return said.matches("[a-z-]+") ? ui.words().find(ui.locale(), "disclosures.purpose." + said).orElse(said) : said;
    }
}
