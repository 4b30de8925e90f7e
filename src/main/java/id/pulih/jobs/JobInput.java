package id.pulih.jobs;

/** A file that was handed in with a job and lies sealed until the job ends. Its name is not kept: people put names into it. */
public record JobInput(String type, byte[] content) {}
