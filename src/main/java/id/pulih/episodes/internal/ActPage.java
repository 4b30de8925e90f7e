package id.pulih.episodes.internal;

import id.pulih.clients.ClientSummary;
import id.pulih.episodes.Episode;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import org.jspecify.annotations.Nullable;

/** What every form about an episode shows: whose it is, what was typed, and why it was refused. */
public record ActPage(Form form, Episode episode, ClientSummary client, @Nullable ProblemException refusal) {

    public String back() {
        return "/episode/" + episode.id();
    }
}
