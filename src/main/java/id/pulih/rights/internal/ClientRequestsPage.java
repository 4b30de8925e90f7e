package id.pulih.rights.internal;

import id.pulih.platform.Coded;
import id.pulih.ui.Form;
import java.util.Arrays;
import java.util.List;

/** What one client asked so far, and the form for a new request. */
public record ClientRequestsPage(String url, String caseNumber, String alias, Form form, List<RequestLine> requests) {

    public List<String> kinds() {
        return codes(RequestKind.values());
    }

    public List<String> people() {
        return codes(RequestedBy.values());
    }

    public List<String> ways() {
        return codes(RequestedHow.values());
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
