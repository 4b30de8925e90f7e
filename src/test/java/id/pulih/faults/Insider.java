package id.pulih.faults;

import id.pulih.Pulih;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.faults.Ground.Walk;
import id.pulih.platform.TestPostgres;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody inside the application: makes codes for telephones and opens what was stored. */
final class Insider {

    final Asker officer;
    final JdbcClient jdbc;
    final Work work;
    final Vault vault;
    private final ApplicationContext pulih;

    Insider(ApplicationContext pulih) {
        this.pulih = pulih;
        jdbc = pulih.getBean(JdbcClient.class);
        work = pulih.getBean(Work.class);
        vault = pulih.getBean(Vault.class);
        officer = pulih.getBean(Askers.class).of(Cast.person("dewi").id()).orElseThrow();
    }

    /** The demo on a home of its own, in this JVM. */
    static ConfigurableApplicationContext start(Path home, String... options) {
        TestPostgres.shareBinaries();
        return new SpringApplicationBuilder(Pulih.class)
                .initializers(context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("faults",
                        Map.of("pulih.verb", "demo", "pulih.home", home.toString(), "server.port", "0"))))
                .run(options);
    }

    <T> T bean(Class<T> type) {
        return pulih.getBean(type);
    }

    /** What the agent's telephones said of their storage at their last contact. */
    List<String> storages(Walk walk) {
        return work.read(officer.own("field"), () -> jdbc.sql("""
                select c.storage from pulih.field_contact c join pulih.field_device d on d.id = c.device_id
                where c.office_id = :office and d.agent_id = :agent""")
                .param("office", officer.office())
                .param("agent", walk.agent())
                .query(String.class)
                .list());
    }

    int port() {
        return pulih.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
