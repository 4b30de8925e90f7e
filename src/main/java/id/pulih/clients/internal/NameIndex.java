package id.pulih.clients.internal;

import id.pulih.platform.Texts;
import id.pulih.vault.Vault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds names by the beginnings of their words without reading them. Of each word the beginnings of 3 to 12 letters are
 * kept as keyed bytes; a shorter word is kept whole, so that "Al" is found by "al" and by nothing shorter. The keys
 * differ by office: equal names in two offices leave no equal bytes.
 */
@Component
class NameIndex {

    static final int SHORTEST = 3;
    static final int LONGEST = 12;

    private final JdbcClient jdbc;
    private final Vault vault;

    NameIndex(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void put(UUID office, UUID client, String name) {
        jdbc.sql("delete from pulih.client_name_prefix where office_id = :office and client_id = :client")
                .param("office", office)
                .param("client", client)
                .update();
        add(office, Map.of(client, name));
    }

    /** For clients that have no entries yet: one statement for all of them. */
    void add(UUID office, Map<UUID, String> names) {
        var prefixes = new ArrayList<byte[]>();
        var clients = new ArrayList<UUID>();
        names.forEach((client, name) -> beginnings(name).forEach(beginning -> {
            prefixes.add(blind(office, beginning));
            clients.add(client);
        }));
        jdbc.sql("""
                insert into pulih.client_name_prefix (office_id, prefix, client_id)
                select :office, n.prefix, n.client from unnest(:prefixes::bytea[], :clients::uuid[]) as n (prefix, client)""")
                .param("office", office)
                .param("prefixes", prefixes.toArray(byte[][]::new))
                .param("clients", clients.toArray(UUID[]::new))
                .update();
    }

    /** For {@code prefix = any (…)}: a name fits when it has all of them. Empty when nothing was typed. */
    byte[][] wanted(UUID office, String typed) {
        return words(typed).map(word -> cut(word, LONGEST)).distinct().map(word -> blind(office, word)).toArray(byte[][]::new);
    }

    static List<String> beginnings(String name) {
        return words(name).flatMap(NameIndex::beginningsOf).distinct().toList();
    }

    private static Stream<String> beginningsOf(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters < SHORTEST
                ? Stream.of(word)
                : IntStream.rangeClosed(SHORTEST, Math.min(letters, LONGEST)).mapToObj(n -> cut(word, n));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(Texts.folded(text).split(" ")).filter(word -> !word.isEmpty());
    }

    private static String cut(String word, int letters) {
        return word.codePointCount(0, word.length()) <= letters
                ? word
                : word.substring(0, word.offsetByCodePoints(0, letters));
    }

    private byte[] blind(UUID office, String beginning) {
        return vault.blind("client-name " + office, beginning);
    }
}
