package id.pulih.field;

import id.pulih.access.Asker;
import id.pulih.field.internal.Letters;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One short code per fact, unique in the office, that an agent writes into the paper Rapor. Its row is the lock on which a
 * second sender of the same fact waits. All methods join the caller's transaction.
 */
@Component
public class Receipts {

    private static final int LENGTH = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Receipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The code of the fact, made when there is none; nobody else gets on with this fact until the transaction ends. */
    public String of(Asker asker, UUID fact) {
        while (true) {
            String code = Letters.random(LENGTH);
            int made = jdbc.sql("""
                    insert into pulih.field_receipt (office_id, code, fact_id, made_at)
                    values (:office, :code, :fact, :now) on conflict do nothing""")
                    .param("office", asker.office())
                    .param("code", code)
                    .param("fact", fact)
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            Optional<String> stored = made == 1 ? Optional.of(code) : stored(asker, fact);
            // Neither made nor stored: by chance another fact has this code.
            if (stored.isPresent()) {
                return stored.get();
            }
        }
    }

    /**
     * Codes for facts that have none, in one statement. A fact that has one, or that somebody else gave one just now, is not
     * among them, nor is one whose code another has by chance. The facts are taken in one order: nobody waits crosswise.
     */
    public Map<UUID, String> ofNew(Asker asker, Collection<UUID> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                insert into pulih.field_receipt (office_id, code, fact_id, made_at)
                select :office, f.code, f.id, :now from unnest(:facts::uuid[], :codes::text[]) as f (id, code)
                 order by f.id on conflict do nothing returning fact_id, code""")
                .param("office", asker.office())
                .param("facts", facts.toArray(UUID[]::new))
                .param("codes", facts.stream().map(fact -> Letters.random(LENGTH)).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .query(Made.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Made::factId, Made::code));
    }

    private record Made(UUID factId, String code) {}

    private Optional<String> stored(Asker asker, UUID fact) {
        return jdbc.sql("select code from pulih.field_receipt where office_id = :office and fact_id = :fact")
                .param("office", asker.office())
                .param("fact", fact)
                .query(String.class)
                .optional();
    }

    /** Which fact a code stands for, however it was typed. */
    public Optional<UUID> fact(Asker asker, String typed) {
        return jdbc.sql("select fact_id from pulih.field_receipt where office_id = :office and code = :code")
                .param("office", asker.office())
                .param("code", Letters.mended(typed))
                .query(UUID.class)
                .optional();
    }

    /** As it is shown: {@code 7K3M-Q2XD}. */
    public static String shown(String code) {
        return Letters.grouped(code);
    }
}
