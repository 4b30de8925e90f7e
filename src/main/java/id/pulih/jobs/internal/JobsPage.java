package id.pulih.jobs.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's long work, newest first. */
public record JobsPage(List<JobPage> jobs, @Nullable String next) {}
