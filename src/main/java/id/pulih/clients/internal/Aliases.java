package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Texts;
import id.pulih.platform.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposes neutral aliases: a tree, a star or a river with a number, free in the office. */
@Component
class Aliases {

    private static final List<String> WORDS = List.of(
            "Cendana", "Ketapang", "Trembesi", "Mahoni", "Jati", "Beringin", "Waru", "Gaharu", "Kenari", "Pinus", "Sonokeling",
            "Cemara", "Vega", "Rigel", "Sirius", "Altair", "Antares", "Spika", "Kapela", "Orion", "Brantas", "Mahakam", "Kapuas",
            "Serayu", "Musi", "Barito", "Batanghari", "Memberamo", "Digul", "Jeneberang");

    private final JdbcClient jdbc;
    private final Work work;

    Aliases(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** The same for the same client while nobody else took it: a form that is sent twice says the same. */
    String propose(Asker asker, UUID client) {
        Set<String> taken = taken(asker, client);
        int start = Math.floorMod(client.getLeastSignificantBits(), 90);
        String word = WORDS.get(Math.floorMod(client.hashCode(), WORDS.size()));
        for (int i = 0; ; i++) {
            String alias = word + " " + (start + i + 10);
            if (!taken.contains(Texts.folded(alias))) {
                return alias;
            }
        }
    }

    private Set<String> taken(Asker asker, UUID client) {
        return new HashSet<>(work.read(asker.own("care"), () -> jdbc.sql(
                "select alias_search from pulih.client where office_id = :office and id <> :client")
                .param("office", asker.office())
                .param("client", client)
                .query(String.class)
                .list()));
    }
}
