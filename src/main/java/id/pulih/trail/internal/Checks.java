package id.pulih.trail.internal;

import id.pulih.audit.Finding;
import id.pulih.audit.TrailCheck;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the chain of an office and remembers what was seen. */
@Component
public class Checks {

    /** What a check saw and when. */
    public record Seen(UUID office, Instant at, long entries, List<Finding> findings) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final TrailCheck check;

    Checks(JdbcClient jdbc, Work work, Clock clock, TrailCheck check) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.check = check;
    }

    /** @param account who asked for it; null for the nightly check */
    Seen run(UUID office, @Nullable UUID account) {
        TrailCheck.Result result = check.office(office);
        var seen = new Seen(office, clock.instant(), result.rows(), result.findings());
        work.write(Scope.of(List.of(office), account, "trail"), () -> jdbc.sql("""
                insert into pulih.audit_check (office_id, id, at, account_id, entries, findings)
                values (:office, :id, :at, :account, :entries, :findings)""")
                .param("office", office)
                .param("id", Ids.next())
                .param("at", seen.at().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("entries", seen.entries())
                .param("findings", seen.findings().stream().map(Checks::text).toArray(String[]::new))
                .update());
        return seen;
    }

    Map<UUID, Seen> latest(List<UUID> offices) {
        return work.read(Scope.of(offices, null, "trail"), () -> jdbc.sql("""
                select distinct on (office_id) office_id, at, entries, findings from pulih.audit_check
                where office_id = any (:offices) order by office_id, at desc, id desc""")
                .param("offices", offices.toArray(UUID[]::new))
                .query(Checks::seen)
                .list())
                .stream().collect(Collectors.toMap(Seen::office, Function.identity()));
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        UUID office = row.getObject("office_id", UUID.class);
        return new Seen(office, row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("entries"),
                Arrays.stream((String[]) row.getArray("findings").getArray()).map(text -> finding(office, text)).toList());
    }

    private static String text(Finding finding) {
        return finding.kind().code() + " " + finding.from() + " " + finding.to();
    }

    private static Finding finding(UUID office, String text) {
        String[] parts = text.split(" ");
        return new Finding(Coded.of(Finding.Kind.class, parts[0]), office, Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
