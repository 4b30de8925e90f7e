package id.pulih.clients.internal;

import id.pulih.platform.Coded;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.Arrays;
import java.util.List;

/** The choices of the form of a client. */
public final class FormWords {

    public static final List<String> SEXES = Arrays.stream(Sex.values()).map(Coded::code).toList();
    public static final List<String> KINDS = Arrays.stream(Rehabilitation.Kind.values()).map(Coded::code).toList();

    private FormWords() {}

    public static List<Option> relations(Ui ui) {
        return Relation.offered().stream().map(code -> new Option(code, ui.t("clients.relation." + code))).toList();
    }
}
