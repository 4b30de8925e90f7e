package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Scope;
import id.pulih.platform.StartFailure;
import id.pulih.platform.Verb;
import id.pulih.platform.Work;
import id.pulih.vault.KeyRotation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The verb {@code rotate-keys}: replaces keys of one level, beside a service that runs on the same database. After a kill
 * the same command goes on where it stopped.
 */
@Component
class RotateKeys implements Verb {

    private static final UUID OPERATOR = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Work work;
    private final KeyRotation rotation;
    private final Audit audit;

    RotateKeys(JdbcClient jdbc, Work work, KeyRotation rotation, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.rotation = rotation;
        this.audit = audit;
    }

    private record Place(UUID id, String code) {}

    private record Found(UUID office, UUID client) {}

    @Override
    public String word() {
        return "rotate-keys";
    }

    @Override
    public void run(List<String> args) {
        String what = args.isEmpty() ? "" : args.getFirst();
        String which = args.size() == 2 ? args.get(1) : "";
        switch (args.size() + " " + what) {
            case "1 master" -> say("master " + rotation.master());
            case "1 forget-master" -> rotation.forgetMaster();
            case "1 all-offices" -> offices().forEach(this::office);
            case "2 office" -> office(office(which));
            case "2 clients" -> clients(office(which));
            case "2 client" -> client(which);
            default -> throw new StartFailure(
                    "Pilih: rotate-keys master, forget-master, all-offices, office KODE, clients KODE, atau client NOMOR-KASUS. / Choose: rotate-keys master, forget-master, all-offices, office CODE, clients CODE, or client CASE-NUMBER.");
        }
        say(what);
    }

    private void office(Place office) {
        rotation.office(office.id());
        note(office.id(), "office", office.id(), "office");
        say("office " + office.code());
    }

    private void clients(Place office) {
        rotation.allClients(office.id());
        note(office.id(), "office", office.id(), "clients");
    }

    private void client(String caseNumber) {
        List<UUID> offices = offices().stream().map(Place::id).toList();
        List<Found> found = work.read(Scope.of(offices, null, "keys"), () -> jdbc.sql("""
                select office_id as office, id as client from pulih.client where office_id = any (:offices) and case_number = :number""")
                .param("offices", offices.toArray(UUID[]::new))
                .param("number", caseNumber)
                .query(Found.class)
                .list());
        if (found.size() != 1) {
            throw new StartFailure("Nomor kasus tidak ditemukan. / No such case number.");
        }
        Found client = found.getFirst();
        rotation.clients(client.office(), List.of(client.client()));
        note(client.office(), "client", client.client(), "client");
    }

    private void note(UUID office, String kind, UUID subject, String level) {
        work.write(Scope.of(List.of(office), null, "keys"), () ->
                audit.record(Asker.service(office, "", ZoneOffset.UTC, OPERATOR), "keys-rotated", kind, subject, "level=" + level));
    }

    private Place office(String code) {
        return offices().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow(() -> new StartFailure(
                "Kantor %s tidak ada. / There is no office %s.".formatted(code, code)));
    }

    private List<Place> offices() {
        return work.read(Scope.none(), () -> jdbc.sql("select id, code from pulih.office order by code").query(Place.class).list());
    }

    private static void say(String done) {
        System.out.println("Selesai / done: rotate-keys " + done);
    }
}
