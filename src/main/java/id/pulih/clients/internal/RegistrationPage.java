package id.pulih.clients.internal;

import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that registers a client.
 *
 * @param duplicates who may be the same person; not empty when the officer is asked to confirm
 * @param stored     the page of the client that this form already registered, with other content
 */
public record RegistrationPage(Form form, List<String> institutions, List<Duplicate> duplicates, @Nullable String stored) {}
