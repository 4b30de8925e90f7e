package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.internal.Client;
import id.pulih.clients.internal.ClientReader;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients as other modules see them: by case number, and by identity only in the office that serves them. */
@Component
public class Clients {

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;
    private final ClientReader reader;

    public Clients(JdbcClient jdbc, Work work, Audit audit, ClientReader reader) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.reader = reader;
    }

    /**
     * A client of the own office or of one below it.
     *
     * @throws ProblemException not-found
     */
    public ClientSummary get(Asker asker, UUID client) {
        return some(asker, List.of(client)).stream().findFirst().orElseThrow(ProblemException.notFound());
    }

    /** Those of the ids that the asker may know of, by case number. */
    public List<ClientSummary> some(Asker asker, Collection<UUID> clients) {
        return work.read(asker.reach("care"), () -> jdbc.sql("""
                select office_id, id, case_number, alias, sex, birth_year, village_code, version from pulih.client
                where office_id = any (:offices) and id = any (:clients) order by case_number""")
                .param("offices", ClientPolicy.officesKnown(asker).toArray(UUID[]::new))
                .param("clients", clients.toArray(UUID[]::new))
                .query((row, n) -> summary(asker, new ClientSummary(
                        row.getObject("office_id", UUID.class), row.getObject("id", UUID.class), row.getString("case_number"),
                        row.getString("alias"), row.getString("sex"), row.getInt("birth_year"),
                        row.getString("village_code"), row.getInt("version"))))
                .list());
    }

    /** The alias for an agent, whose episode of this client the caller has found to be assigned to her today. */
    public String accompanied(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> jdbc.sql("select alias from pulih.client where office_id = :office and id = :id")
                .param("office", asker.office())
                .param("id", client)
                .query(String.class)
                .optional()
                .orElseThrow(ProblemException.notFound()));
    }

    /**
     * Opens who a client of the own office is, and writes it into the trail. Inside another transaction that must be a
     * writing one.
     *
     * @throws ProblemException not-found, also for those who do not serve clients
     */
    public Identity identity(Asker asker, UUID client) {
        return work.write(asker.own("care"), () -> {
            Client found = reader.open(asker, client);
            audit.record(asker, "client-read", "client", client, "");
            return found.identity();
        });
    }

    /** The names of clients of the own office for a page that lists them: one entry in the trail for the whole list. */
    public Map<UUID, String> names(Asker asker, Collection<UUID> clients) {
        if (!ClientPolicy.mayReadIdentity(asker, asker.office()) || clients.isEmpty()) {
            return Map.of();
        }
        return work.write(asker.own("care"), () -> {
            Map<UUID, String> names = reader.names(asker, clients);
            if (!names.isEmpty()) {
                audit.record(asker, "clients-listed", "office", asker.office(), listed(names.keySet()));
            }
            return names;
        });
    }

    /** As {@link #some} and {@link #names} together say, in one statement for those who may know both; logged as {@link #names} are. */
    public Map<UUID, Called> called(Asker asker, Collection<UUID> clients) {
        if (!ClientPolicy.mayReadIdentity(asker, asker.office()) || clients.isEmpty()) {
            return some(asker, clients).stream().collect(Collectors.toMap(ClientSummary::id, each -> new Called(each.alias(), each.caseNumber(), null)));
        }
        return work.write(asker.own("care"), () -> {
            Map<UUID, Called> called = reader.called(asker, clients);
            List<UUID> named = called.entrySet().stream().filter(each -> each.getValue().name() != null).map(Map.Entry::getKey).toList();
            if (!named.isEmpty()) {
                audit.record(asker, "clients-listed", "office", asker.office(), listed(named));
            }
            return called;
        });
    }

    private static String listed(Collection<UUID> ids) {
        return "count=" + ids.size() + " ids=" + ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    private static ClientSummary summary(Asker asker, ClientSummary c) {
        return ClientPolicy.mayReadAlias(asker, c.office())
                ? c
                : new ClientSummary(c.office(), c.id(), c.caseNumber(), c.caseNumber(), c.sex(), c.birthYear(),
                        c.villageCode(), c.version());
    }
}
