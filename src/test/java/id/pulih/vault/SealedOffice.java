package id.pulih.vault;

import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office of its own with clients, an episode each, and visits with sealed notes, written as the application seals them. */
final class SealedOffice {

    final UUID id = Ids.next();
    final Scope scope = Scope.of(List.of(id), null, "test");
    final List<UUID> clients = new ArrayList<>();
    private final Map<UUID, UUID> episodes = new HashMap<>();
    private final JdbcClient jdbc;
    private final Work work;
    private final StoredKeys keys;

    SealedOffice(JdbcClient jdbc, Work work, StoredKeys keys) {
        this.jdbc = jdbc;
        this.work = work;
        this.keys = keys;
        jdbc.sql("""
                insert into pulih.office (id, code, name, kind, time_zone, version, created_at)
                values (:id, :code, 'Kantor uji kunci', 'bnnk', 'Asia/Jakarta', 1, timestamptz '2026-01-01')""")
                .param("id", id).param("code", "UJI-" + id.toString().substring(24).toUpperCase(java.util.Locale.ROOT)).update();
    }

    void register(int count, int visits) {
        for (int i = 0; i < count; i++) {
            register(visits);
        }
    }

    UUID register(int visits) {
        UUID client = Ids.next();
        UUID episode = Ids.next();
        work.write(scope, () -> {
            SealingKey key = keys.newClients(id, List.of(client)).get(client);
            jdbc.sql("""
                    insert into pulih.client (office_id, id, case_number, alias, alias_search, name_sealed, address_sealed, birth_date_sealed,
                        birth_year, sex, village_code, institution_name, rehabilitation_kind, rehabilitation_finished_on, person_hash,
                        version, registered_by, registered_at)
                    select :office, :id, :id::text, 'Uji', 'uji', :name, :name, :name, 1990, 'male', min(code), 'Uji', 'inpatient',
                        date '2026-01-01', :name, 1, :id, timestamptz '2026-01-01' from pulih.area where level = 'village'""")
                    .param("office", id).param("id", client).param("name", key.seal("client.name." + client, "Nama " + client)).update();
            jdbc.sql("update pulih.client set address_sealed = :address, birth_date_sealed = :birth where office_id = :office and id = :id")
                    .param("address", key.seal("client.address." + client, "Jalan")).param("birth", key.seal("client.birth_date." + client, "1990-01-01"))
                    .param("office", id).param("id", client).update();
            jdbc.sql("""
                    insert into pulih.episode (office_id, id, client_id, programme, profile_version, returned_on, enrolled_on, starts_on,
                        planned_end, opened_by, opened_at, months)
                    values (:office, :id, :client, 'pasca-2019', '1', date '2026-01-01', date '2026-01-01', date '2026-01-01',
                        date '2026-12-01', :client, timestamptz '2026-01-01', 11)""")
                    .param("office", id).param("id", episode).param("client", client).update();
            visit(client, episode, key, visits);
        });
        synchronized (clients) {
            clients.add(client);
            episodes.put(client, episode);
        }
        return client;
    }

    /** Another visit, as a writer in traffic records one. */
    void visit(UUID client, StoredKeys process) {
        work.write(scope, () -> visit(client, episode(client), process.clients(id, List.of(client)).get(client), 1));
    }

    private void visit(UUID client, UUID episode, SealingKey key, int visits) {
        var ids = new ArrayList<UUID>();
        var notes = new ArrayList<byte[]>();
        for (int i = 0; i < visits; i++) {
            UUID visit = Ids.next();
            ids.add(visit);
            notes.add(key.seal("activity.notes." + visit, "Catatan " + visit));
        }
        jdbc.sql("""
                insert into pulih.activity (office_id, id, episode_id, kind, occurred_at, day, mode, condition, notes_sealed, recorded_by, recorded_at)
                select :office, v.id, :episode, 'visit', timestamptz '2026-01-01', date '2026-01-01', 'direct', 'stable', v.notes, :client, timestamptz '2026-01-01'
                from unnest(:ids::uuid[], :notes::bytea[]) as v (id, notes)""")
                .param("office", id).param("episode", episode).param("client", client)
                .param("ids", ids.toArray(UUID[]::new)).param("notes", notes.toArray(byte[][]::new)).update();
    }

    private UUID episode(UUID client) {
        synchronized (clients) {
            return episodes.get(client);
        }
    }

    UUID some(java.util.Random random) {
        synchronized (clients) {
            return clients.get(random.nextInt(clients.size()));
        }
    }

    private record Note(UUID id, byte[] notesSealed) {}

    /** Opens the name and some visits of a client; the rows first and the key afterwards, or the other way round. */
    int read(UUID client, StoredKeys process, boolean rowsFirst, int limit) {
        return work.read(scope, () -> {
            SealingKey before = rowsFirst ? null : process.clients(id, List.of(client)).get(client);
            byte[] name = jdbc.sql("select name_sealed from pulih.client where office_id = :office and id = :id")
                    .param("office", id).param("id", client).query(byte[].class).single();
            List<Note> notes = jdbc.sql("select id, notes_sealed from pulih.activity where office_id = :office and episode_id = :episode limit :limit")
                    .param("office", id).param("episode", episode(client)).param("limit", limit).query(Note.class).list();
            SealingKey key = before == null ? process.clients(id, List.of(client)).get(client) : before;
            requireEqual("Nama " + client, key.open("client.name." + client, name));
            notes.forEach(note -> requireEqual("Catatan " + note.id(), key.open("activity.notes." + note.id(), note.notesSealed())));
            return notes.size() + 1;
        });
    }

    private static void requireEqual(String wanted, String read) {
        if (!wanted.equals(read)) {
            throw new AssertionError("Read " + read + " instead of " + wanted);
        }
    }

    long readAll(StoredKeys process) {
        return List.copyOf(clients).stream().mapToLong(client -> read(client, process, true, Integer.MAX_VALUE)).sum();
    }
}
