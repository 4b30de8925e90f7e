package id.pulih.outcomes.internal;

import id.pulih.Pulih;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.ClientBatch;
import id.pulih.episodes.Ending;
import id.pulih.episodes.EpisodeBatch;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import id.pulih.programmes.Programmes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;

/**
 * Gives an office so many clients whose programme is over and whose certificate was issued today, through the product's own
 * stores: what a certificate holds is sealed under the client's key and cannot be made by SQL. A process of its own.
 */
public final class CertificateFilling {

    /** One of those that open an installation of either kind: it leaves a further anchor of the trail and is done. */
    private static final String VERB = "anchor";
    private static final int AT_ONCE = 100;

    private final Work work;
    private final Askers askers;
    private final ClientBatch clients;
    private final EpisodeBatch episodes;
    private final Episodes found;
    private final CertificateStore certificates;

    CertificateFilling(Work work, Askers askers, ClientBatch clients, EpisodeBatch episodes, Episodes found, CertificateStore certificates) {
        this.work = work;
        this.askers = askers;
        this.clients = clients;
        this.episodes = episodes;
        this.found = found;
        this.certificates = certificates;
    }

    /** The officer's account, a village, how many. */
    public static void main(String[] args) {
        System.setProperty("server.port", "-1");
        var spring = new SpringApplication(Pulih.class, CertificateFilling.class);
        spring.setDefaultProperties(Map.of("pulih.verb", VERB));
        try {
            var context = spring.run();
            context.getBean(CertificateFilling.class).fill(List.of(args));
            System.exit(SpringApplication.exit(context));
        } catch (RuntimeException e) {
            // Spring takes for told what its logging keeps to itself.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void fill(List<String> args) {
        Asker asker = askers.of(UUID.fromString(args.getFirst())).orElseThrow();
        int count = Integer.parseInt(args.get(2));
        for (int first = 0; first < count; first += AT_ONCE) {
            int from = first;
            work.write(asker.own("care"), () -> fill(asker, args.get(1), from, Math.min(count, from + AT_ONCE)));
        }
    }

    private void fill(Asker asker, String village, int from, int to) {
        LocalDate day = LocalDate.now(asker.zone()).minusDays(300);
        List<ClientBatch.Person> people = IntStream.range(from, to).mapToObj(n -> person(n, day, village)).toList();
        clients.register(asker, people);
        var plans = episodes.plan(asker, Programmes.AFTERCARE_2019, people.stream().map(each -> new EpisodeBatch.Start(Ids.next(), each.id(), day, null)).toList());
        episodes.open(asker, Programmes.AFTERCARE_2019, plans, List.of());
        episodes.end(asker, plans.stream().map(plan -> new Ending(Ids.next(), plan.start().id(), "completed", plan.calendar().plannedEnd(), null, "[]", "{}")).toList());
        plans.forEach(plan -> certificates.issue(asker, found.own(asker, plan.start().id())));
    }

    private static ClientBatch.Person person(int n, LocalDate day, String village) {
        LocalDate born = day.minusYears(20 + n % 30).minusDays(n % 300);
        String nik = village.substring(0, 6) + "%02d%02d%02d%04d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, 1 + n);
        return new ClientBatch.Person(Ids.next(), day.atTime(9, 0).toInstant(ZoneOffset.UTC), "Klien Rekaan " + n, "Kenari " + (1000 + n), nik, false, born,
                "0812-%04d-%04d".formatted(1000 + n / 9000, 1000 + n % 9000), village, "RT 01 RW 02",
                new ClientBatch.Family("Ibu Rekaan", "mother"), new ClientBatch.Care("Balai Rehabilitasi", "inpatient", day.minusDays(9)));
    }
}
