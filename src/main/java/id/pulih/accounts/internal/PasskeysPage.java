package id.pulih.accounts.internal;

import id.pulih.ui.Form;
import java.util.List;

/**
 * The own passkeys.
 *
 * @param usable whether a browser allows passkeys at this address
 * @param fresh  whether the second factor was proven just now, so that they may be changed
 */
public record PasskeysPage(Form form, boolean usable, boolean fresh, List<Line> lines) {

    /** @param removal where its removal is sent */
    public record Line(String label, String created, String lastUsed, String removal) {}
}
