package id.pulih.openings.internal;

import id.pulih.platform.Problem;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One opening, with the form for the second person's word.
 *
 * @param reason    empty for those who may not read it and when the client's data were erased
 * @param clientUrl where the reader sees the client; empty when the name is not theirs to see there
 * @param decides   whether the reader may decide now
 * @param closes    whether the reader may close it now
 * @param problem   why the word just sent was not taken
 */
public record OpeningPage(OpeningLine line, String reason, String clientUrl, boolean decides, boolean closes, Form form,
        @Nullable Problem problem) {

    public List<String> decisions() {
        return List.of("approve", "refuse");
    }
}
