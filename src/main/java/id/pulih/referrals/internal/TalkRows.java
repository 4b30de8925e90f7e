package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.clients.DataCategory;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.Talk;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of what was talked over, sealed under the client's key. All join the caller's transaction. */
@Component
class TalkRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    TalkRows(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** Newest first. */
    List<Talk> of(Asker asker, UUID referral, UUID client) {
        SealingKey key = vault.clientKey(asker.office(), client);
        return jdbc.sql("""
                select v.*, a.display_name from pulih.referral_version v join pulih.account a on a.id = v.written_by
                where v.office_id = :office and v.id = :id order by v.version desc""")
                .param("office", asker.office())
                .param("id", referral)
                .query((row, n) -> read(row, key))
                .list();
    }

    private static Talk read(ResultSet row, SealingKey key) throws SQLException {
        UUID id = row.getObject("row_id", UUID.class);
        var categories = EnumSet.noneOf(DataCategory.class);
        Arrays.stream((String[]) row.getArray("categories").getArray()).forEach(code -> categories.add(Coded.of(DataCategory.class, code)));
        return new Talk(row.getInt("version"), row.getObject("resource_id", UUID.class), row.getString("choice"),
                row.getObject("discussed_on", LocalDate.class), List.of((UUID[]) row.getArray("options").getArray()), categories,
                key.open(place("need", id), row.getBytes("need_sealed")), key.open(place("words", id), row.getBytes("words_sealed")),
                row.getString("display_name"));
    }

    /**
     * Appends the version after the one it is based on.
     *
     * @throws ProblemException stale-version when somebody has appended that one
     */
    void append(Asker asker, UUID referral, UUID client, Talk talk) {
        UUID row = Ids.next();
        SealingKey key = vault.clientKey(asker.office(), client);
        try {
            jdbc.sql("""
                    insert into pulih.referral_version (office_id, id, version, row_id, resource_id, choice, discussed_on, options, categories,
                        need_sealed, words_sealed, written_by, written_at)
                    values (:office, :id, :version, :row, :resource, :choice, :day, :options, :categories, :need, :words, :account, :now)""")
                    .param("office", asker.office())
                    .param("id", referral)
                    .param("version", talk.version() + 1)
                    .param("row", row)
                    .param("resource", talk.resource())
                    .param("choice", talk.choice())
                    .param("day", talk.discussedOn())
                    .param("options", talk.options().toArray(UUID[]::new))
                    .param("categories", talk.categories().stream().map(Coded::code).toArray(String[]::new))
                    .param("need", key.seal(place("need", row), talk.need()))
                    .param("words", key.seal(place("words", row), talk.words()))
                    .param("account", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
    }

    private static String place(String field, UUID row) {
        return "referral_version." + field + "." + row;
    }
}
