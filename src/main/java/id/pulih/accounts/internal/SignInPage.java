package id.pulih.accounts.internal;

import id.pulih.accounts.DemoAccounts;
import id.pulih.ui.Form;
import java.util.List;

/** The sign-in page; in demo mode with the named people one may sign in as. */
public record SignInPage(Form form, List<DemoAccounts.Entry> demoAccounts) {}
