package id.pulih.openings.internal;

import id.pulih.platform.Coded;
import id.pulih.ui.Form;
import java.util.Arrays;
import java.util.List;

/**
 * The form for opening a name.
 *
 * @param minutes how long it stays open
 * @param alone   whether it opens at once; otherwise a second person decides first
 */
public record OpenPage(String url, String caseNumber, Form form, int minutes, boolean alone) {

    public List<String> kinds() {
        return Arrays.stream(ReasonKind.values()).map(Coded::code).toList();
    }
}
