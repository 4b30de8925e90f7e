package id.pulih.letters.internal;

import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reserved numbers, the form that reserves one and, below each, the form that gives it up. */
public record NumbersPage(List<NumberDesk.Reserved> reserved, List<String> kinds, Form form, Form drop, @Nullable Refusal problem) {

    public List<Option> kinds(Ui ui) {
        return kinds.stream().map(kind -> new Option(kind, ui.t("letters.kind." + kind))).toList();
    }
}
