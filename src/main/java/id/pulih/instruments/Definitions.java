package id.pulih.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the instrument files; a misspelt field stops the start instead of silently changing a score. */
final class Definitions {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Definitions() {}

    static <T> T read(String file, Class<T> type) {
        try (InputStream in = Definitions.class.getResourceAsStream("/instruments/" + file)) {
            if (in == null) {
                throw new IllegalStateException("instruments/" + file + " is not on the class path");
            }
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
