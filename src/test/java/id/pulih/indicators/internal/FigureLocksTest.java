package id.pulih.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Patience;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.internal.Merging;
import id.pulih.demo.Cast;
import id.pulih.episodes.Ending;
import id.pulih.episodes.EpisodeStore;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Two who write about one person under two records take turns; neither is thrown out. */
class FigureLocksTest extends CaseTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private FigureStore store;

    @Autowired
    private EpisodeStore episodes;

    @Autowired
    private Askers askers;

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void writersOfTheTwoRecordsOfOnePersonNeverWaitForEachOther() throws Exception {
        Asker dewi = dewi();
        UUID office = dewi.office();
        Scope scope = dewi.own("care");
        UUID kept = client(openEpisode());
        UUID gone = ended();
        beans.createBean(Merging.class).merge(dewi, askers.of(Cast.person("siti").id()).orElseThrow(), kept, gone, version(kept), version(gone));
        var held = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(3)) {
            Future<?> holder = threads.submit(() -> work.write(scope, () -> {
                jdbc.sql("select id from pulih.figure_owner where office_id = :office and id = :id for update")
                        .param("office", office).param("id", gone).query(UUID.class).single();
                held.countDown();
                await(released);
            }));
            await(held);
            Future<?> one = threads.submit(() -> bring(scope, office, gone));
            Patience.until("the first waits", () -> waiting() >= 1);
            Future<?> other = threads.submit(() -> bring(scope, office, kept));
            Patience.until("both wait", () -> waiting() >= 2);
            released.countDown();
            for (Future<?> each : List.of(holder, one, other)) {
                each.get(5, TimeUnit.MINUTES);
            }
        }

        assertThat(tries).hasValue(2);
    }

    private void bring(Scope scope, UUID office, UUID client) {
        work.write(scope, () -> {
            tries.incrementAndGet();
            store.bring(Touched.clients(office, List.of(client)));
        });
    }

    private long waiting() {
        return work.read(Scope.none(), () -> jdbc.sql("""
                select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%figure_owner%'""").query(Long.class).single());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID ended() {
        UUID episode = openEpisode();
        episodes.end(dewi(), new Ending(Ids.next(), episode, "moved", TODAY, "Uji", "[]", "{}"));
        return client(episode);
    }

    private UUID client(UUID episode) {
        return work.read(dewi().own("care"), () -> jdbc.sql("select client_id from pulih.episode where office_id = :office and id = :id")
                .param("office", dewi().office()).param("id", episode).query(UUID.class).single());
    }

    private int version(UUID client) {
        return work.read(dewi().own("care"), () -> jdbc.sql("select version from pulih.client where office_id = :office and id = :id")
                .param("office", dewi().office()).param("id", client).query(Integer.class).single());
    }
}
