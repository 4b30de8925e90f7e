package id.pulih.groups.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's contract, to be signed or signed.
 *
 * @param signed null while it is to be signed
 */
public record ContractPage(UUID event, UUID episode, String who, String theme, Form form, @Nullable Signed signed, @Nullable ProblemException problem) {

    /** @param drawing the path of the signature; null when it stands on paper under that name */
    public record Signed(String text, @Nullable String name, @Nullable String drawing, String when) {}

    public String action() {
        return "/kelompok/" + event + "/kontrak/" + episode;
    }
}
