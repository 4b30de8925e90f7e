package id.pulih.accounts.internal;

import id.pulih.ui.Form;

/**
 * Changing the own password.
 *
 * @param expired whether nothing else is open until it is changed
 */
public record PasswordPage(Form form, boolean done, boolean expired) {}
