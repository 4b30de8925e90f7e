package id.pulih.accounts.internal;

import id.pulih.ui.Form;

/** Choosing a password with an activation code. */
public record ActivationPage(Form form) {}
