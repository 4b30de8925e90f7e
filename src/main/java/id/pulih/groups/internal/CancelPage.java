package id.pulih.groups.internal;

import id.pulih.ui.Form;
import java.util.UUID;

/** Calling an event off. */
public record CancelPage(UUID event, Form form) {}
