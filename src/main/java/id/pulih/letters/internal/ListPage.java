package id.pulih.letters.internal;

import id.pulih.letters.IssuedLetter;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters of the office, newest first.
 *
 * @param path    of the list as it is narrowed
 * @param problem what refused the last print, or null
 */
public record ListPage(Slice<IssuedLetter> letters, String path, List<String> kinds, Form form, @Nullable Refusal problem) {

    public List<Option> kinds(Ui ui) {
        return kinds.stream().map(kind -> new Option(kind, ui.t("letters.kind." + kind))).toList();
    }
}
