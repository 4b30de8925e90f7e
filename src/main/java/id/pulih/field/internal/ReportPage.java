package id.pulih.field.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent told the office, and the office's replies.
 *
 * @param said        label and words
 * @param amendedBy   the address of the correction that took its place, or null
 * @param replyable   whether a telephone handed it in, which can be told
 */
public record ReportPage(UUID id, String who, String episodeUrl, String kind, boolean urgent, String agent, String received, Map<String, String> said,
        @Nullable String amendedBy, boolean replyable, List<SentReply> replies, Form form, @Nullable ProblemException refusal) {

    public String url() {
        return "/kotak-masuk/" + id;
    }
}
