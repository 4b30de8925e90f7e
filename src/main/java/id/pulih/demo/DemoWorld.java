package id.pulih.demo;

import id.pulih.accounts.DemoAccounts;
import id.pulih.platform.DataFolder;
import id.pulih.platform.DemoSize;
import id.pulih.platform.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The verb {@code demo}: fills an empty database with the cast, then prints who may sign in. */
@Component
class DemoWorld implements Verb {

    private final Entering entering;
    private final DemoOffices offices;
    private final DemoPeople people;
    private final LargeDemo large;
    private final DemoAccounts list;
    private final DataFolder home;
    private final Environment environment;

    DemoWorld(Entering entering, LargeDemo large, DemoAccounts list, DataFolder home, Environment environment) {
        this.entering = entering;
        this.offices = entering.offices();
        this.people = entering.people();
        this.large = large;
        this.list = list;
        this.home = home;
        this.environment = environment;
    }

    /** What a demo is entered with, beside its stories. */
    @Component
    record Entering(DemoOffices offices, DemoPeople people, DemoReports reports) {}

    @Override
    public String word() {
        return "demo";
    }

    /** Every step may be repeated: a demo that was killed while it was being entered goes on where it stopped. */
    @Override
    public void run(List<String> args) {
        DemoSize size = DemoSize.of(args);
        Path complete = home.file("demo-complete");
        if (!Files.exists(complete)) {
            offices.enter(Cast.OFFICES);
            people.enterCast();
            offices.equip();
            new DemoStories(JsonMapper.shared(), base(), list, offices.begun().toLocalDate()).tell();
            entering.reports().enter(offices.begun().toLocalDate());
            mark(complete);
        }
        people.addSecondFactors();
        announce();
        if (size.clients() > 0) {
            large.begin(size.clients());
        }
    }

    private String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private static void mark(Path complete) {
        try {
            Files.createFile(complete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void announce() {
        System.out.println();
        System.out.println("Pulih (data CONTOH) berjalan di " + base());
        System.out.println("Kode masuk ditunjukkan di halaman kode (hanya dalam mode contoh).");
        System.out.println();
        for (DemoAccounts.Entry entry : list.list()) {
            System.out.printf("  %-12s %-18s %-26s %s%n", entry.username(), entry.password(), entry.role(), entry.office());
        }
        System.out.println();
    }
}
