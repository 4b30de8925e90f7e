package id.pulih.access;

/** A session that has proven the password and not yet all that its account needs. */
public record Underway(Asker asker, SignInStep step) {}
