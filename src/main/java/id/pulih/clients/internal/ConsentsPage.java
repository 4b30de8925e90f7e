package id.pulih.clients.internal;

import id.pulih.ui.Form;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The page of consents: what is to be told first, those recorded, and a form for a new one.
 *
 * @param fresh whether the client was registered just now
 */
public record ConsentsPage(String url, String caseNumber, String alias, Form form, List<String> purposes,
        List<ClientPage.ConsentLine> consents, boolean fresh) {

    /** What law 27/2022 art. 21 wants told before anybody agrees: keys of short sentences. */
    public List<String> told() {
        return Stream.of("basis", "purpose", "kind", "retention", "use", "duration", "rights", "refuse").map(s -> "clients.tell." + s).toList();
    }

    /** Whether the form that takes this consent back was just sent without a reason. */
    public boolean withdrawing(UUID consent) {
        return form.value("withdrawing").equals(consent.toString());
    }
}
