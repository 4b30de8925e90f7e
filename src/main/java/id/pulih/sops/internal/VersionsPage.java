package id.pulih.sops.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions an office wrote of a procedure.
 *
 * @param decides whether the asker may approve; the form is that of the version handed in last
 */
public record VersionsPage(String code, String name, List<VersionLine> versions, boolean decides, Form form, @Nullable ProblemException problem) {

    public boolean latest(VersionLine line) {
        return line.version() == versions.getFirst().version();
    }
}
