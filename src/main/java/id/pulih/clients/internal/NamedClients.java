package id.pulih.clients.internal;

import id.pulih.platform.Texts;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which clients of an office a text names. Joins the caller's transaction. */
@Component
public class NamedClients {

    private static final String NO_SIGN = "[^\\p{L}\\p{N}]+";
    private static final Pattern CAPITALISED = Pattern.compile("(?=(?<![\\p{L}\\p{N}])(\\p{Lu}\\p{L}+ +\\p{Lu}\\p{L}+))");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final NameIndex names;

    NamedClients(JdbcClient jdbc, Vault vault, NameIndex names) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.names = names;
    }

    /** The first case number or alias as the text writes it, with whatever signs between its parts. An alias of few letters or none would be found in everything. */
    public Optional<String> byNumberOrAlias(UUID office, String text) {
        return jdbc.sql("""
                select distinct w.known from pulih.client c cross join lateral (values (c.case_number), (c.alias)) as w (known)
                cross join lateral (select regexp_replace(lower(w.known), '[^[:alnum:]]', '', 'g') as signs) as s
                where c.office_id = :office and length(s.signs) > 3 and position(s.signs in :text) > 0""")
                .param("office", office)
                .param("text", text.toLowerCase(Locale.ROOT).replaceAll(NO_SIGN, ""))
                .query(String.class)
                .list()
                .stream()
                .flatMap(known -> written(known).matcher(text).results().map(MatchResult::group))
                .findFirst();
    }

    private static Pattern written(String known) {
        String parts = Arrays.stream(known.split(NO_SIGN)).filter(part -> !part.isEmpty()).map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{N}]{0,3}"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + parts + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Found(UUID client, String pair) {}

    /** Two words side by side that begin a client's name. The index finds whose names may fit; the name itself decides and is shown to nobody. */
    public Optional<String> byName(UUID office, String text) {
        var pairs = new ArrayList<String>();
        var first = new ArrayList<byte[]>();
        var second = new ArrayList<byte[]>();
        CAPITALISED.matcher(text.replaceAll("\\s", " ")).results().map(found -> found.group(1)).distinct().forEach(pair -> {
            byte[][] wanted = names.wanted(office, pair);
            if (wanted.length == 2) {
                pairs.add(pair);
                first.add(wanted[0]);
                second.add(wanted[1]);
            }
        });
        return pairs.isEmpty() ? Optional.empty() : confirmed(office, jdbc.sql("""
                select a.client_id as client, w.pair from unnest(:pairs::text[], :first::bytea[], :second::bytea[]) as w (pair, first, second)
                join pulih.client_name_prefix a on a.office_id = :office and a.prefix = w.first
                join pulih.client_name_prefix b on b.office_id = :office and b.prefix = w.second and b.client_id = a.client_id""")
                .param("office", office)
                .param("pairs", pairs.toArray(String[]::new))
                .param("first", first.toArray(byte[][]::new))
                .param("second", second.toArray(byte[][]::new))
                .query(Found.class)
                .list());
    }

    private Optional<String> confirmed(UUID office, List<Found> found) {
        List<UUID> clients = found.stream().map(Found::client).distinct().toList();
        if (clients.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, SealingKey> keys = vault.clientKeys(office, clients);
        Map<UUID, String> folded = jdbc.sql("select id, name_sealed from pulih.client where office_id = :office and id = any (:clients)")
                .param("office", office)
                .param("clients", keys.keySet().toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String name = keys.get(id).open("client.name." + id, row.getBytes("name_sealed"));
                    return Map.entry(id, " " + Texts.folded(name == null ? "" : name) + " ");
                })
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return found.stream().filter(each -> folded.getOrDefault(each.client(), "").startsWith(" " + Texts.folded(each.pair()) + " "))
                .map(Found::pair).findFirst();
    }
}
