package id.pulih.rights.internal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was written down in words.
 *
 * @param reasons by step
 */
public record Said(@Nullable String proof, @Nullable String asked, Map<UUID, String> reasons) {}
