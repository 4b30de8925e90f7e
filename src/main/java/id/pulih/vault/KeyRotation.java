package id.pulih.vault;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Replaces keys while the service runs. A new version is committed, everybody who might still seal with an old one is
 * waited for, everything is wrapped or sealed again in small transactions, everybody who might still hold old bytes is
 * waited for, and only then the old versions go. After a kill the same call goes on where it stopped.
 */
@Component
public class KeyRotation {

    private static final int CLIENTS_AT_ONCE = 200;

    private final Work work;
    private final OpenTransactions open;
    private final KeyVersions versions;
    private final MasterVersions master;
    private final SealedColumns columns;
    private final SealedRows rows;

    KeyRotation(Work work, OpenTransactions open, KeyVersions versions, MasterVersions master, SealedColumns columns, SealedRows rows) {
        this.work = work;
        this.open = open;
        this.versions = versions;
        this.master = master;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Adds a version of the master key and wraps every key of the installation and of the offices with it, or finishes what
     * was interrupted. Older versions stay, so that backups stay readable, until {@link #forgetMaster}. Returns the version.
     */
    public int master() {
        int newest = master.renewUnlessUnfinished();
        open.awaitEnd();
        master.wrapAgain();
        return newest;
    }

    /** Destroys the versions of the master key that wrap nothing any more: backups from before can never be opened again. */
    public void forgetMaster() {
        open.awaitEnd();
        master.forgetUnused();
    }

    /** A new key for the office: wraps its clients' keys and seals its own records again. */
    public void office(UUID office) {
        requireCatalogue();
        Scope scope = scope(office);
        int newest = work.write(scope, () -> versions.renewOffice(office));
        if (newest == 0) {
            return;
        }
        open.awaitEnd();
        do {
            while (work.write(scope, () -> versions.wrapSome(office, newest)) > 0) {
                // The next ones, in a transaction of their own.
            }
            sealAgain(office, SealedColumn.Level.OFFICE, List.of(office));
            open.awaitEnd();
        } while (!work.write(scope, () -> versions.dropOffice(office, newest)));
    }

    /** New keys for clients of one office: everything sealed for them is sealed again. Erased ones stay without. */
    public void clients(UUID office, Collection<UUID> clients) {
        requireCatalogue();
        List<UUID> all = List.copyOf(clients);
        for (int from = 0; from < all.size(); from += CLIENTS_AT_ONCE) {
            some(office, all.subList(from, Math.min(from + CLIENTS_AT_ONCE, all.size())));
        }
    }

    /** As {@link #clients}, for all of an office. */
    public void allClients(UUID office) {
        clients(office, work.read(scope(office), () -> versions.clients(office)));
    }

    private void some(UUID office, List<UUID> clients) {
        Scope scope = scope(office);
        Map<UUID, Integer> newest = work.write(scope, () -> versions.renewClients(office, clients));
        open.awaitEnd();
        sealAgain(office, SealedColumn.Level.CLIENT, clients);
        open.awaitEnd();
        work.write(scope, () -> versions.dropClients(office, newest));
    }

    /** Once more until nothing is found: somebody may have changed a row between our look and our update. */
    private void sealAgain(UUID office, SealedColumn.Level level, List<UUID> owners) {
        while (rows.sealAgain(office, level, owners) > 0) {
            // The next look finds what was in the way of this one.
        }
    }

    private void requireCatalogue() {
        List<String> missing = work.read(Scope.none(), columns::missing);
        if (!missing.isEmpty()) {
            throw new VaultException("Not in the catalogue of sealed columns, nothing is rotated: " + missing);
        }
    }

    private static Scope scope(UUID office) {
        return Scope.of(List.of(office), null, "keys");
    }
}
