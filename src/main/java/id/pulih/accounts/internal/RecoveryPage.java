package id.pulih.accounts.internal;

import id.pulih.ui.Form;
import java.util.List;

/**
 * Recovery codes.
 *
 * @param codes the new ones, shown this once; empty before they are made
 * @param left  how many of the present ones are unused
 */
public record RecoveryPage(Form form, List<String> codes, int left) {}
