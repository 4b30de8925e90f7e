package id.pulih.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All a thief reads on a telephone without its PIN: what scripts can see, and every byte of the browser's folder. */
final class Loot {

    /** Every row of every store, bytes as Latin letters so that text in them shows; a key says whether it can leave. */
    static final String DATABASES = """
            async () => {
              const plain = (name, value) => value instanceof CryptoKey ? `CryptoKey ${value.type} extractable=${value.extractable}`
                : ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value)
                : value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(new Uint8Array(value)) : value;
              const rows = [];
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((done, failed) => {
                  const request = indexedDB.open(name);
                  request.onsuccess = () => done(request.result);
                  request.onerror = () => failed(request.error);
                });
                for (const store of database.objectStoreNames) {
                  const all = await new Promise((done, failed) => {
                    const request = database.transaction(store).objectStore(store).getAll();
                    request.onsuccess = () => done(request.result);
                    request.onerror = () => failed(request.error);
                  });
                  rows.push(...all.map((row) => `${name}/${store} ${JSON.stringify(row, function (key) { return plain(key, this[key]); })}`));
                }
                database.close();
              }
              return rows;
            }""";

    static final String CACHES = """
            async () => {
              const pages = [];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  pages.push(`${request.url}\\n${await (await cache.match(request)).text()}`);
                }
              }
              return pages;
            }""";

    static final String STORAGES = """
            () => [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage).map((key) => `${key}=${storage.getItem(key)}`))""";

    private static final List<Charset> WRITTEN = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Loot() {}

    /** Secret to the places it is found in. */
    static Map<String, List<String>> found(List<String> secrets, List<String> places) {
        var found = new TreeMap<String, List<String>>();
        for (String place : places) {
            secrets.stream().filter(place::contains).forEach(secret -> found.computeIfAbsent(secret, each -> new ArrayList<>()).add(place.substring(0, Math.min(80, place.length()))));
        }
        return found;
    }

    /** The same in the files of a folder, in each way a text is written. */
    static Map<String, List<String>> inFiles(List<String> secrets, Path folder) throws IOException {
        var found = new TreeMap<String, List<String>>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            files.forEach(file -> {
                String content = content(file);
                for (String secret : secrets) {
                    if (WRITTEN.stream().anyMatch(written -> content.contains(new String(secret.getBytes(written), StandardCharsets.ISO_8859_1)))) {
                        found.computeIfAbsent(secret, each -> new ArrayList<>()).add(folder.relativize(file).toString());
                    }
                }
            });
        }
        return found;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
