package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.platform.Coded;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.HandOver;
import id.pulih.referrals.internal.NewHandOver;
import id.pulih.referrals.internal.OfferRows;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of hand-overs at the sender. All join the caller's transaction, whose scope holds that office. */
@Component
class HandOverRows {

    private static final String SELECT = """
            select h.*, o.name as receiver_name, a.display_name, e.state, e.words_sealed, e.recorded_at as ended_at
            from pulih.hand_over h join pulih.office o on o.id = h.receiver_office join pulih.account a on a.id = h.proposed_by
            left join pulih.hand_over_ending e on e.office_id = h.office_id and e.hand_over_id = h.id
            where h.office_id = :office
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    HandOverRows(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** Newest first. */
    List<HandOver> all(UUID office) {
        return jdbc.sql(SELECT + "order by h.proposed_at desc, h.id desc").param("office", office).query((row, n) -> read(row, office)).list();
    }

    Optional<HandOver> get(UUID office, UUID id) {
        return jdbc.sql(SELECT + "and h.id = :id").param("office", office).param("id", id).query((row, n) -> read(row, office)).optional();
    }

    /** Whether one of this episode waits for an answer. */
    boolean waits(UUID office, UUID episode) {
        return jdbc.sql(SELECT + "and h.episode_id = :episode and e.hand_over_id is null").param("office", office).param("episode", episode)
                .query((row, n) -> n).list().size() > 0;
    }

    private HandOver read(ResultSet row, UUID office) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID client = row.getObject("client_id", UUID.class);
        SealingKey key = vault.clientKeys(office, List.of(client)).get(client);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new HandOver(id, client, row.getObject("episode_id", UUID.class), row.getObject("receiver_office", UUID.class),
                row.getString("receiver_name"), OfferRows.categories(row), row.getBoolean("papers"), row.getObject("consent_id", UUID.class),
                row.getString("display_name"), row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNullElse(row.getString("state"), "proposed"), key == null ? null : key.open(place(id), row.getBytes("words_sealed")),
                ended == null ? null : ended.toInstant());
    }

    void insert(Asker asker, Episode episode, NewHandOver wish, UUID consent) {
        jdbc.sql("""
                insert into pulih.hand_over (office_id, id, client_id, episode_id, receiver_office, categories, papers, consent_id, proposed_by, proposed_at)
                values (:office, :id, :client, :episode, :receiver, :categories, :papers, :consent, :account, :now)""")
                .param("office", asker.office())
                .param("id", wish.id())
                .param("client", episode.client())
                .param("episode", episode.id())
                .param("receiver", wish.receiver())
                .param("categories", wish.categories().stream().map(Coded::code).toArray(String[]::new))
                .param("papers", wish.papers())
                .param("consent", consent)
                .param("account", asker.account())
                .param("now", now())
                .update();
    }

    /** @throws ProblemException referral-moved-on when it has ended already */
    void end(Asker asker, UUID office, HandOver over, String state, @Nullable String words) {
        try {
            jdbc.sql("""
                    insert into pulih.hand_over_ending (office_id, hand_over_id, state, words_sealed, recorded_by, recorded_at)
                    values (:office, :id, :state, :words, :account, :now)""")
                    .param("office", office)
                    .param("id", over.id())
                    .param("state", state)
                    .param("words", vault.clientKey(office, over.client()).seal(place(over.id()), words))
                    .param("account", asker.account())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.REFERRAL_MOVED_ON);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String place(UUID id) {
        return "hand_over_ending.words." + id;
    }
}
