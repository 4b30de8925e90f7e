package id.pulih.episodes.internal;

import id.pulih.clients.ClientSummary;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that opens a programme for a client. */
public record OpenPage(Form form, ClientSummary client, List<Option> programmes, List<Option> substances, @Nullable ProblemException refusal) {

    public String back() {
        return "/klien/" + client.id();
    }
}
