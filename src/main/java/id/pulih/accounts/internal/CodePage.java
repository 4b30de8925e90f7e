package id.pulih.accounts.internal;

import id.pulih.ui.Form;

/**
 * The second step of signing in.
 *
 * @param demoCode what the program of a demo account would show; empty outside the demo
 */
public record CodePage(Form form, String demoCode) {}
