/** Runs the PostgreSQL that comes inside the jar as a child of this JVM, with data that survives restarts and kills. */
@org.jspecify.annotations.NullMarked
package id.pulih.platform.internal.postgres;
