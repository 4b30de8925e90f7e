package id.pulih.disclosures.internal;

import id.pulih.disclosures.Basis;
import id.pulih.platform.Coded;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Disclosures of all offices watched over, by case number. */
public record OverviewPage(Form form, List<Option> offices, Slice<DisclosureQueries.Overseen> lines) {

    /** Of the list as it is narrowed. */
    public String path() {
        return "/pengungkapan?" + Stream.of("kantor", "bulan", "dasar").filter(field -> form.value(field).matches("[a-z0-9-]{1,40}"))
                .map(field -> field + "=" + form.value(field)).collect(Collectors.joining("&"));
    }


    public List<Option> bases(Ui ui) {
        return Arrays.stream(Basis.values()).map(Coded::code).map(code -> new Option(code, ui.t("disclosures.basis." + code))).toList();
    }
}
