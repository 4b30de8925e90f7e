package id.pulih.accounts.internal;

import id.pulih.accounts.DemoAccounts;
import id.pulih.ui.Form;
import java.util.List;

/**
 * The sign-in page; in demo mode with the named people one may sign in as.
 *
 * @param institution whether the settings name a provider to sign in by
 */
public record SignInPage(Form form, boolean institution, List<DemoAccounts.Entry> demoAccounts) {}
