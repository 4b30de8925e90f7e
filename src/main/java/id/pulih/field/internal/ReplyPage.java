package id.pulih.field.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A word to the agent about an activity that came from her telephone. */
public record ReplyPage(UUID id, UUID episode, String who, String kind, String day, String agent, List<SentReply> replies, Form form,
        @Nullable ProblemException refusal) {

    public String url() {
        return "/kegiatan/" + id + "/balasan";
    }

    public String activityUrl() {
        return "/episode/" + episode + "/kegiatan/" + id;
    }
}
