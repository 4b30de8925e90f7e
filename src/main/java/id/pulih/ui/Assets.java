package id.pulih.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of own files under {@code static/} with a checksum, so that browsers may keep them for a year. */
@Component
public class Assets {

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    public String url(String name) {
        return urls.computeIfAbsent(name, Assets::marked);
    }

    private static String marked(String name) {
        try {
            var checksum = new CRC32();
            checksum.update(new ClassPathResource("static/" + name).getContentAsByteArray());
            return "/" + name + "?v=" + Long.toHexString(checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("static/" + name + " is missing", e);
        }
    }
}
