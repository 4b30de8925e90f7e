package id.pulih.field.internal;

import java.time.Instant;

/** One word from the office that was sent to an agent's telephone. */
public record SentReply(String text, String by, Instant at) {}
