package id.pulih.demo;

import id.pulih.platform.Scope;
import id.pulih.platform.StartFailure;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks a database at its first start as demo or real for good: neither ever opens the other. */
@Component
class InstallationGuard implements SmartInitializingSingleton {

    /** Those that look, count anew or replace keys may open either kind and mark none. */
    private static final Set<String> LOOKING = Set.of("verify-audit", "anchor", "rotate-keys", "check", "rebuild-figures");

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final String verb;

    InstallationGuard(JdbcClient jdbc, Work work, Clock clock, @Value("${pulih.verb:serve}") String verb) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.verb = verb;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (LOOKING.contains(verb)) {
            return;
        }
        boolean demo = verb.equals("demo");
        String wanted = demo ? "demo" : "production";
        String kind = work.write(Scope.none(), () -> {
            jdbc.sql("insert into pulih.installation values (true, :kind, :now) on conflict do nothing")
                    .param("kind", wanted)
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            return jdbc.sql("select kind from pulih.installation").query(String.class).single();
        });
        if (!kind.equals(wanted)) {
            throw new StartFailure(demo
                    ? "Basis data ini berisi data sungguhan; mode contoh tidak membukanya. Pilih folder lain dengan PULIH_HOME. / This database holds real data; demo mode does not open it. Choose another folder with PULIH_HOME."
                    : "Basis data ini berisi data contoh; pakai perintah demo, atau pilih folder lain dengan PULIH_HOME. / This database holds demo data; use the verb demo or choose another folder with PULIH_HOME.");
        }
    }
}
