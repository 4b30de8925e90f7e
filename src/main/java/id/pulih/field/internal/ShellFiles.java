package id.pulih.field.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All files of the agents' app by their name below {@code /lapangan/}, in memory: what lies in {@code static/lapangan} and the
 * words of both languages, made from {@code field.app.*}. A file's address carries a mark of its content.
 */
@Component
class ShellFiles {

    record ShellFile(String name, byte[] content, String mark) {

        String url() {
            return "/lapangan/" + name + "?v=" + mark;
        }
    }

    private static final String FOLDER = "static/lapangan/";
    private static final String WORDS = "field.app.";

    private final Map<String, ShellFile> files = new TreeMap<>();

    ShellFiles() throws IOException {
        for (Resource file : found("classpath*:" + FOLDER + "**/*.*")) {
            String address = file.getURI().toString();
            add(address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
        }
        add("words/id.js", words(false));
        add("words/en.js", words(true));
    }

    Collection<ShellFile> all() {
        return files.values();
    }

    Optional<ShellFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    void add(String name, byte[] content) {
        files.put(name, new ShellFile(name, content, mark(content)));
    }

    static String mark(byte[] content) {
        return HexFormat.of().formatHex(sha256(content), 0, 8);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /** A module that exports the texts by their key without its beginning. */
    private static byte[] words(boolean english) throws IOException {
        var texts = new TreeMap<String, String>();
        for (Resource file : found("classpath*:messages/field*.properties")) {
            if (String.valueOf(file.getFilename()).endsWith("_en.properties") == english) {
                read(file).forEach((key, text) -> {
                    if (key.toString().startsWith(WORDS)) {
                        texts.put(key.toString().substring(WORDS.length()), plain(text.toString()));
                    }
                });
            }
        }
        return ("export default " + JsonMapper.shared().writeValueAsString(texts) + ";\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Texts with arguments are message formats, in which an apostrophe is written twice. */
    private static String plain(String text) {
        return text.matches("(?s).*\\{[0-9]}.*") ? text.replace("''", "'") : text;
    }

    private static Properties read(Resource file) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] found(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }
}
