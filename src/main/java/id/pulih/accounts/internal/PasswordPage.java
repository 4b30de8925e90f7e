package id.pulih.accounts.internal;

import id.pulih.ui.Form;

/** Changing the own password. */
public record PasswordPage(Form form, boolean done) {}
