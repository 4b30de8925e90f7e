package id.pulih.outcomes.internal;

import id.pulih.ui.Form;
import java.util.UUID;

/** Withdrawing a certificate. */
public record RevocationPage(UUID episode, String number, Form form) {}
