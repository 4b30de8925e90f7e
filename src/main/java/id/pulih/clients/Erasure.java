package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.vault.Erased;
import id.pulih.vault.Erasures;
import id.pulih.vault.Vault;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a client unreadable for good: the keys, what they sealed with all scans, the indexes the person was found by, and
 * the alias. Case number, year of birth, sex, village and the facts of the programme stay for statistics.
 */
@Component
public class Erasure {

    /** Stands in lists where the alias was. It is the alias of the record, therefore in the language of the offices. */
    public static final String ALIAS = "Data dihapus";

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;
    private final Erasures erasures;
    private final Audit audit;
    private final Merges merges;

    public Erasure(JdbcClient jdbc, Work work, Vault vault, Erasures erasures, Audit audit, Merges merges) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
        this.erasures = erasures;
        this.audit = audit;
        this.merges = merges;
    }

    /**
     * Erases a client of the asker's office with every record that was merged into it. Who may, and when, the caller has decided; once more changes nothing.
     *
     * @param why a code for the trail, such as {@code request=<id>}; may be empty
     * @throws ProblemException not-found
     */
    public void erase(Asker asker, UUID client, String why) {
        work.write(asker.own("care"), () -> {
            if (!clear(asker.office(), client, ALIAS)) {
                throw ProblemException.notFound().get();
            }
            List<Merges.Pointer> samePerson = merges.here(asker, client);
            if (!vault.erased(asker.office(), client)) {
                vault.erase(asker, client);
                audit.record(asker, "client-erased", "client", client, why);
            }
            samePerson.forEach(each -> erase(asker, each.client(), why));
        });
    }

    /** Erases again whom a restored backup brought back. Called before anything is served. */
    public void repeat() {
        for (Erased erased : erasures.undone()) {
            work.write(Scope.of(List.of(erased.office()), erased.by(), "keys"), () -> {
                erasures.repeat(erased);
                if (clear(erased.office(), erased.client(), ALIAS)) {
                    audit.record(Asker.service(erased.office(), "", ZoneOffset.UTC, erased.by()), "client-erased-again", "client",
                            erased.client(), "");
                }
            });
        }
    }

    /** Takes away what a client is found by; false when the office has no such client. */
    boolean clear(UUID office, UUID client, String alias) {
        jdbc.sql("delete from pulih.identity_index where office_id = :office and client_id = :client")
                .param("office", office).param("client", client).update();
        jdbc.sql("delete from pulih.client_name_prefix where office_id = :office and client_id = :client")
                .param("office", office).param("client", client).update();
        return jdbc.sql("""
                update pulih.client set alias = :alias, alias_search = '', person_hash = ''::bytea, version = version + 1
                where office_id = :office and id = :client""")
                .param("office", office)
                .param("client", client)
                .param("alias", alias)
                .update() == 1;
    }
}
