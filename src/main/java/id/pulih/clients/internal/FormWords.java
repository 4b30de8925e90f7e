package id.pulih.clients.internal;

import id.pulih.clients.DataCategory;
import id.pulih.platform.Coded;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.Arrays;
import java.util.List;

/** The choices of the form of a client. */
public final class FormWords {

    public static final List<String> SEXES = Arrays.stream(Sex.values()).map(Coded::code).toList();
    public static final List<String> KINDS = Arrays.stream(Rehabilitation.Kind.values()).map(Coded::code).toList();

    public static final List<String> CATEGORIES = Arrays.stream(DataCategory.values()).map(Coded::code).toList();

    private FormWords() {}

    /** The words of a purpose's code; a purpose in own words as it was written. */
    public static String purpose(Ui ui, String purpose) {
        return Coded.find(Purpose.class, purpose).map(known -> ui.t("clients.purpose." + known.code())).orElse(purpose);
    }

    public static List<Option> relations(Ui ui) {
        return Relation.offered().stream().map(code -> new Option(code, ui.t("clients.relation." + code))).toList();
    }
}
