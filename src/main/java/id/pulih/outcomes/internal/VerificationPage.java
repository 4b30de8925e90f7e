package id.pulih.outcomes.internal;

import id.pulih.ui.Form;
import org.jspecify.annotations.Nullable;

/**
 * The public check of a certificate.
 *
 * @param answer genuine, revoked or unknown; null before anything was asked
 */
public record VerificationPage(@Nullable String answer, Form form) {}
