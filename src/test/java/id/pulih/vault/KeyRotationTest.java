package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pulih.PulihTest;
import id.pulih.platform.DataFolder;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class KeyRotationTest extends PulihTest {

    private static final int CLIENTS = 500;
    private static final int VISITS = 200;
    private static final int PAUSE = 8_000_000;

    @Autowired
    private KeyRotation rotation;

    @Autowired
    private StoredKeys keys;

    @Autowired
    private SealedColumns columns;

    @Autowired
    private ErasureLedger ledger;

    @Autowired
    private MasterKey master;

    @Autowired
    private DataFolder home;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcOperations operations;

    @Autowired
    private Work work;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everyKeyIsReplacedUnderTrafficWithoutAFailedReadOrWrite() throws Exception {
        var office = new SealedOffice(jdbc, work, keys);
        office.register(CLIENTS, VISITS);
        var traffic = new Traffic(office);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            StoredKeys process = i % 2 == 0 ? keys : anotherProcess();
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> traffic.run(process, number)));
        }

        rotation.master();
        rotation.office(office.id);
        rotation.allClients(office.id);
        rotation.forgetMaster();
        traffic.stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(traffic.failed).isEmpty();
        assertThat(office.readAll(anotherProcess())).isGreaterThanOrEqualTo(CLIENTS * (VISITS + 1));
        assertThat(versions("select distinct version from pulih.office_key where office_id = :office", office)).containsExactly(2);
        assertThat(versions("select distinct office_key_version from pulih.client_key where office_id = :office", office)).containsExactly(2);
        assertThat(versions("select distinct version from pulih.client_key where office_id = :office and client_id = any (:first)", office)).containsExactly(2);
        assertThat(master.versions()).hasSize(1);
        System.out.printf("FIGURE key rotation: %d rows, %d reads and %d writes during rotation, %d failed%n",
                CLIENTS * VISITS, traffic.reads.get(), traffic.writes.get(), traffic.failed.size());
    }

    /** Readers and writers that never stop; what they cannot do is collected. */
    private static final class Traffic {

        private final SealedOffice office;
        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicLong reads = new AtomicLong();
        private final AtomicLong writes = new AtomicLong();
        private final Queue<Throwable> failed = new ConcurrentLinkedQueue<>();

        private Traffic(SealedOffice office) {
            this.office = office;
        }

        private void run(StoredKeys process, int seed) {
            var random = new Random(seed);
            while (!stop.get()) {
                try {
                    reads.addAndGet(office.read(office.some(random), process, random.nextBoolean(), 20));
                    office.visit(office.some(random), process);
                    if (random.nextInt(10) == 0) {
                        office.register(2);
                    }
                    writes.incrementAndGet();
                    LockSupport.parkNanos(PAUSE);
                } catch (RuntimeException | AssertionError e) {
                    failed.add(e);
                }
            }
        }
    }

    @Test
    void aRotationKilledAfterAnyTransactionLosesNothingAndIsFinishedByTheNext() {
        var office = new SealedOffice(jdbc, work, keys);
        office.register(3, 5);
        int kills = 0;
        for (int left = 1; left < 40; left++) {
            var dying = new DyingWork(transactions, operations, left);
            Throwable killed = catchThrowable(() -> {
                KeyRotation process = process(dying);
                process.office(office.id);
                process.allClients(office.id);
                process.master();
            });
            kills += killed == null ? 0 : 1;
            assertThat(killed == null || killed instanceof Killed).as(String.valueOf(killed)).isTrue();
            assertThat(office.readAll(anotherProcess())).isEqualTo(3 * 6);
        }
        assertThat(kills).isPositive();

        rotation.office(office.id);
        rotation.allClients(office.id);
        rotation.master();
        rotation.forgetMaster();
        assertThat(versions("select version from pulih.office_key where office_id = :office", office)).hasSize(1);
        assertThat(jdbcCount(office, "select count(*) from pulih.client_key where office_id = :office")).isEqualTo(3);
        assertThat(office.readAll(anotherProcess())).isEqualTo(3 * 6);
        System.out.printf("FIGURE key rotation killed: %d times between transactions, everything readable%n", kills);
    }

    private static final class Killed extends RuntimeException {}

    /** A process that dies when it would begin its n-th writing transaction: a kill in the midst of one leaves the same. */
    private static final class DyingWork extends Work {

        private int left;

        private DyingWork(PlatformTransactionManager transactions, JdbcOperations jdbc, int left) {
            super(transactions, jdbc);
            this.left = left;
        }

        @Override
        public <T> T write(Scope scope, Supplier<T> act) {
            if (left-- == 0) {
                throw new Killed();
            }
            return super.write(scope, act);
        }
    }

    @Test
    void aRegistrationThatBeganBeforeTheRotationKeepsItsKey() throws Exception {
        var office = new SealedOffice(jdbc, work, keys);
        office.register(1, 1);
        UUID late = Ids.next();
        Thread[] rotating = new Thread[1];
        byte[] sealed = work.write(office.scope, () -> {
            SealingKey key = keys.newClients(office.id, List.of(late)).get(late);
            rotating[0] = Thread.ofVirtual().start(() -> rotation.office(office.id));
            waitFor(() -> work.read(office.scope, () -> true) && versionsOutside(office) == 2);
            return key.sealBytes("here", new byte[] {7});
        });
        rotating[0].join();

        assertThat(versions("select version from pulih.office_key where office_id = :office", office)).containsExactly(2);
        work.read(office.scope, () -> {
            assertThat(anotherProcess().clients(office.id, List.of(late)).get(late).openBytes("here", sealed)).containsExactly(7);
            return true;
        });
    }

    /** Seen from a thread of its own, because the caller's transaction is already open. */
    private int versionsOutside(SealedOffice office) {
        var count = new AtomicLong();
        try {
            Thread.ofVirtual().start(() -> count.set(versions("select version from pulih.office_key where office_id = :office", office).size())).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (int) count.get();
    }

    private static void waitFor(Supplier<Boolean> condition) {
        for (int i = 0; i < 500 && !condition.get(); i++) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(condition.get()).isTrue();
    }

    @Test
    void aReaderThatReadOldBytesBeforeTheRotationStillOpensThem() throws Exception {
        var office = new SealedOffice(jdbc, work, keys);
        UUID client = office.register(3);
        Thread[] rotating = new Thread[1];
        work.read(office.scope, () -> {
            byte[] old = jdbc.sql("select name_sealed from pulih.client where office_id = :office and id = :id")
                    .param("office", office.id).param("id", client).query(byte[].class).single();
            rotating[0] = Thread.ofVirtual().start(() -> rotation.allClients(office.id));
            waitFor(() -> versionsOutside(office) == 1 && clientVersions(office, client) == 2);
            return assertThat(keys.clients(office.id, List.of(client)).get(client).open("client.name." + client, old)).isNotNull();
        });
        rotating[0].join();
        assertThat(work.read(office.scope, () -> clientVersions(office, client))).isEqualTo(1);
    }

    private int clientVersions(SealedOffice office, UUID client) {
        return jdbc.sql("select count(*) from pulih.client_key where office_id = :office and client_id = :id")
                .param("office", office.id).param("id", client).query(Integer.class).single();
    }

    private List<Integer> versions(String sql, SealedOffice office) {
        return work.read(office.scope, () -> jdbc.sql(sql).param("office", office.id)
                .param("first", office.clients.stream().limit(CLIENTS).toArray(UUID[]::new)).query(Integer.class).list());
    }

    private int jdbcCount(SealedOffice office, String sql) {
        return work.read(office.scope, () -> jdbc.sql(sql).param("office", office.id).query(Integer.class).single());
    }

    private StoredKeys anotherProcess() {
        return new StoredKeys(jdbc, clock, FileMasterKey.at(home.file("keys/master.key")));
    }

    private KeyRotation process(Work work) {
        MasterKey file = FileMasterKey.at(home.file("keys/master.key"));
        var stored = new StoredKeys(jdbc, clock, file);
        return new KeyRotation(work, new OpenTransactions(jdbc, work), new KeyVersions(jdbc, stored),
                new MasterVersions(jdbc, work, file, ledger), columns, new SealedRows(jdbc, work, stored, columns));
    }
}
