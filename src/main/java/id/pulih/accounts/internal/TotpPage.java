package id.pulih.accounts.internal;

import id.pulih.ui.Form;

/**
 * Setting up an authenticator program.
 *
 * @param qr        the secret as an SVG for the program's camera
 * @param secret    the secret as text in groups of four
 * @param replacing whether the account has a second factor already, which is asked for
 */
public record TotpPage(Form form, String qr, String secret, boolean replacing) {}
