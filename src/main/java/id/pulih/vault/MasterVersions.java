package id.pulih.vault;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions of the master key wrap what, and wrapping it again with the newest. */
@Component
class MasterVersions {

    private final JdbcClient jdbc;
    private final Work work;
    private final MasterKey master;
    private final ErasureLedger ledger;

    MasterVersions(JdbcClient jdbc, Work work, MasterKey master, ErasureLedger ledger) {
        this.jdbc = jdbc;
        this.work = work;
        this.master = master;
        this.ledger = ledger;
    }

    /** A further version while an older one still wraps something would only make the interrupted one longer. */
    int renewUnlessUnfinished() {
        int newest = Collections.max(master.versions());
        return used().equals(Set.of(newest)) ? master.renew() : newest;
    }

    void wrapAgain() {
        work.write(Scope.none(), () -> installationKeys().forEach(this::wrapInstallation));
        for (UUID office : offices()) {
            work.write(Scope.of(List.of(office), null, "keys"), () -> officeKeys(office).forEach(each -> wrapOffice(office, each)));
        }
        ledger.signAgain();
    }

    void forgetUnused() {
        master.keepOnly(used());
        ledger.signAgain();
    }

    private Set<Integer> used() {
        var used = new TreeSet<Integer>();
        work.read(Scope.none(), this::installationKeys).forEach(each -> used.add(AesKey.versionOf(each.wrapped())));
        for (UUID office : offices()) {
            work.read(Scope.of(List.of(office), null, "keys"), () -> officeKeys(office))
                    .forEach(each -> used.add(AesKey.versionOf(each.wrapped())));
        }
        used.addAll(ledger.versions());
        return used;
    }

    private record Installation(String name, byte[] wrapped) {}

    private List<Installation> installationKeys() {
        return jdbc.sql("select name, wrapped from pulih.vault_key order by name").query(Installation.class).list();
    }

    private void wrapInstallation(Installation key) {
        String place = "vault_key." + key.name();
        jdbc.sql("update pulih.vault_key set wrapped = :wrapped where name = :name")
                .param("name", key.name())
                .param("wrapped", master.wrap(place, master.unwrap(place, key.wrapped())))
                .update();
    }

    private record Office(int version, byte[] wrapped) {}

    private List<Office> officeKeys(UUID office) {
        return jdbc.sql("select version, wrapped from pulih.office_key where office_id = :office order by version")
                .param("office", office)
                .query(Office.class)
                .list();
    }

    private void wrapOffice(UUID office, Office key) {
        String place = StoredKeys.officePlace(office);
        jdbc.sql("update pulih.office_key set wrapped = :wrapped where office_id = :office and version = :version")
                .param("office", office)
                .param("version", key.version())
                .param("wrapped", master.wrap(place, master.unwrap(place, key.wrapped())))
                .update();
    }

    private List<UUID> offices() {
        return work.read(Scope.none(), () -> jdbc.sql("select id from pulih.office order by id").query(UUID.class).list());
    }
}
