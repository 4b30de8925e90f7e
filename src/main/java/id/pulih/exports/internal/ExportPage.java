package id.pulih.exports.internal;

import id.pulih.platform.Coded;
import id.pulih.ui.Form;
import java.util.Arrays;
import java.util.List;

/** @param refusal why it was not begun, or empty */
public record ExportPage(Form form, String refusal) {

    public List<String> lists() {
        return Arrays.stream(ListKind.values()).map(Coded::code).toList();
    }

    public List<String> formats() {
        return Arrays.stream(FileFormat.values()).map(Coded::code).toList();
    }
}
