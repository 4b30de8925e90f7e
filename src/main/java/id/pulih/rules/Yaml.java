package id.pulih.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML on the class path strictly: an unknown or missing field, or a null, is an error that names the file. */
public final class Yaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();

    private Yaml() {}

    public static <T> T read(String resource, TypeReference<T> shape) {
        try (InputStream file = Yaml.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new NoSuchFileException(resource);
            }
            return MAPPER.readValue(file, shape);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + resource, problem);
        } catch (JacksonException problem) {
            throw new IllegalStateException(resource + ": " + problem.getMessage(), problem);
        }
    }
}
