package id.pulih.instruments;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wording of questions that a site has a licence for. Pulih ships none, and exports none. */
@Component
public class Wordings {

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Audit audit;

    Wordings(JdbcClient jdbc, Work work, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.audit = audit;
    }

    /** What was imported for one version in one language. */
    public record Imported(String instrument, String version, String language, int items, String licence, LocalDate on) {}

    /** Item number to wording; empty when none was imported. */
    public Map<Integer, String> of(String instrument, String version, String language) {
        var texts = new HashMap<Integer, String>();
        work.read(Scope.none(), () -> jdbc.sql("""
                select item, text from pulih.instrument_wording
                where instrument = :instrument and version = :version and language = :language""")
                .param("instrument", instrument)
                .param("version", version)
                .param("language", language)
                .query((row, n) -> texts.put(row.getInt("item"), row.getString("text")) == null)
                .list());
        return texts;
    }

    public List<Imported> all() {
        return work.read(Scope.none(), () -> jdbc.sql("""
                select instrument, version, language, count(*)::int as items, min(licence) as licence, max(imported_at)::date as "on"
                from pulih.instrument_wording group by instrument, version, language order by instrument, version, language""")
                .query(Imported.class)
                .list());
    }

    /** Stores the wording of a version, in place of what was there. The caller has checked items and licence. */
    public void store(Asker asker, Imported about, Map<Integer, String> texts) {
        work.write(asker.own("care"), () -> {
            texts.forEach((item, text) -> jdbc.sql("""
                    insert into pulih.instrument_wording (instrument, version, language, item, text, licence, imported_by, imported_at)
                    values (:instrument, :version, :language, :item, :text, :licence, :by, :now)
                    on conflict (instrument, version, language, item) do update set text = excluded.text,
                        licence = excluded.licence, imported_by = excluded.imported_by, imported_at = excluded.imported_at""")
                    .param("instrument", about.instrument())
                    .param("version", about.version())
                    .param("language", about.language())
                    .param("item", item)
                    .param("text", text)
                    .param("licence", about.licence())
                    .param("by", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update());
            audit.record(asker, "wording-imported", "office", asker.office(),
                    "instrument=%s version=%s language=%s items=%d".formatted(
                            about.instrument(), about.version(), about.language(), texts.size()));
        });
    }
}
