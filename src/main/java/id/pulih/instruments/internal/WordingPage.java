package id.pulih.instruments.internal;

import id.pulih.instruments.Wordings;
import id.pulih.ui.Form;
import java.util.List;

/** @param versions {@code instrument/version}, as the form sends it */
public record WordingPage(List<String> versions, List<String> languages, List<Wordings.Imported> imported, Form form) {

    public List<Wordings.Imported> of(String version) {
        return imported.stream().filter(each -> (each.instrument() + "/" + each.version()).equals(version)).toList();
    }
}
