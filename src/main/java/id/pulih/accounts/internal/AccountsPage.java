package id.pulih.accounts.internal;

import id.pulih.ui.Form;
import java.util.List;

/**
 * The accounts of the own office.
 *
 * @param roles       what may be given
 * @param activation shown once, after creating an account or resetting it; else empty
 */
public record AccountsPage(List<Line> lines, List<String> roles, Form form, String username, String activation) {

    /** One account; own marks the reader's. */
    public record Line(String id, String username, String name, List<String> roles, boolean disabled, boolean own) {}
}
