package id.pulih.demo;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.access.Role;
import id.pulih.accounts.NewAccount;
import id.pulih.demo.LargeTree.Branch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Loads the large demo behind the running application, office by office. An office is finished when it has clients, so a
 * load that was stopped or killed goes on with the next one when it is asked for again.
 */
@Component
class LargeDemo implements DisposableBean {

    private static final int THREADS = 2;
    private static final int REPORT_EVERY = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final LargeTree tree;
    private final LargeOffice office;
    private final AnswerPool answers;
    private final DemoPeople people;
    private final Askers askers;
    private final DemoOffices offices;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("demo-", 0).factory());
    private volatile boolean stopping;

    LargeDemo(LargeTree tree, LargeOffice office, AnswerPool answers, DemoPeople people, Askers askers, DemoOffices offices) {
        this.tree = tree;
        this.office = office;
        this.answers = answers;
        this.people = people;
        this.askers = askers;
        this.offices = offices;
    }

    /** Comes back when the offices are there; people sign in while their clients are still coming. */
    void begin(int clients) {
        List<Branch> branches = tree.grow(clients);
        Branch first = branches.getFirst();
        String password = people.password(first.username(), Role.OFFICER, first.place().name());
        LocalDate today = offices.begun().toLocalDate();
        var pool = answers.make(officer(first, password), today);
        var progress = new Progress(branches.size());
        System.out.printf("Memuat %d klien rekaan di %d kantor; Pulih dapat dipakai sementara itu. Kata sandi semua petugas-<kode kabupaten>: %s%n",
                clients, branches.size(), password);
        System.out.printf("Loading %d invented clients of %d offices; Pulih may be used meanwhile. Password of every petugas-<regency code>: %s%n",
                clients, branches.size(), password);
        branches.forEach(branch -> workers.execute(() -> load(branch, password, today, pool, progress)));
    }

    private void load(Branch branch, String password, LocalDate today, List<AnswerPool.Pair> pool, Progress progress) {
        if (stopping) {
            return;
        }
        try {
            Asker asker = officer(branch, password);
            if (office.clients(asker) == 0) {
                office.fill(asker, branch, today, pool);
            }
            progress.add(office.clients(asker), office.activities(asker));
        } catch (RuntimeException e) {
            // The service goes on with what is loaded; when it is being stopped its database may be gone already.
            if (!stopping) {
                System.err.printf("%1$s tidak termuat (%2$s); jalankan lagi perintah yang sama. / %1$s was not loaded (%2$s); run the same command again.%n",
                        branch.place().name(), e);
            }
        }
    }

    /** Keeps the books of an office: one person with the rights of an officer and of a head. */
    private Asker officer(Branch branch, String password) {
        people.enter(new NewAccount(branch.account(), branch.place().id(), branch.username(), "Petugas " + branch.place().name(),
                password, Set.of(Role.OFFICER, Role.SECTION_HEAD), null));
        return askers.of(branch.account()).orElseThrow();
    }

    /** The offices at work are finished, the others wait for the next start. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    /** Tells on the console how far the load is. */
    private static final class Progress {

        private final int offices;
        private final long start = System.nanoTime();
        private int done;
        private long clients;
        private long activities;

        private Progress(int offices) {
            this.offices = offices;
        }

        private synchronized void add(int moreClients, int moreActivities) {
            done++;
            clients += moreClients;
            activities += moreActivities;
            if (done % REPORT_EVERY == 0 || done == offices) {
                System.out.printf("%s: %d/%d kantor/offices, %d klien/clients, %d kegiatan/activities, %d s%n",
                        done == offices ? "Selesai/finished" : "Memuat/loading", done, offices, clients, activities,
                        (System.nanoTime() - start) / 1_000_000_000);
            }
        }
    }
}
