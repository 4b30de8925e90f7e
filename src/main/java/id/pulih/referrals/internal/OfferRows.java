package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.clients.DataCategory;
import id.pulih.episodes.Episode;
import id.pulih.platform.Coded;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.NewHandOver;
import id.pulih.referrals.internal.Offer;
import id.pulih.vault.SealedCopies;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of hand-overs at the receiver. All join the caller's transaction, whose scope holds that office. */
@Component
class OfferRows {

    private static final String SELECT = """
            select f.*, o.name as sender_name, p.display_name, a.state, a.episode_id, a.known, a.words_sealed
            from pulih.hand_over_offer f join pulih.office o on o.id = f.sender_office join pulih.account p on p.id = f.proposed_by
            left join pulih.hand_over_answer a on a.office_id = f.office_id and a.offer_id = f.id
            where f.office_id = :office
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    OfferRows(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** Newest first. */
    List<Offer> all(UUID office) {
        return jdbc.sql(SELECT + "order by f.proposed_at desc, f.id desc").param("office", office).query((row, n) -> read(row, office)).list();
    }

    Optional<Offer> get(UUID office, UUID id) {
        return jdbc.sql(SELECT + "and f.id = :id").param("office", office).param("id", id).query((row, n) -> read(row, office)).optional();
    }

    private Offer read(ResultSet row, UUID office) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] words = row.getBytes("words_sealed");
        return new Offer(id, row.getObject("sender_office", UUID.class), row.getString("sender_name"), row.getString("case_number"),
                row.getString("programme"), row.getObject("starts_on", LocalDate.class), row.getObject("planned_end", LocalDate.class),
                row.getInt("duties_done"), row.getInt("duties_open"), categories(row), row.getBoolean("papers"), row.getString("display_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(), Objects.requireNonNullElse(row.getString("state"), "proposed"),
                row.getObject("episode_id", UUID.class), row.getBoolean("known"),
                words == null ? null : vault.officeKey(office).open(place(id), words));
    }

    static Set<DataCategory> categories(ResultSet row) throws SQLException {
        var categories = EnumSet.noneOf(DataCategory.class);
        Arrays.stream((String[]) row.getArray("categories").getArray()).forEach(code -> categories.add(Coded.of(DataCategory.class, code)));
        return categories;
    }

    /** Figures of the programme, as its office counts them. */
    record Figures(String caseNumber, int done, int open) {}

    void insert(Asker sender, Episode episode, NewHandOver wish, Figures figures) {
        jdbc.sql("""
                insert into pulih.hand_over_offer (office_id, id, sender_office, case_number, programme, starts_on, planned_end, duties_done, duties_open,
                    categories, papers, proposed_by, proposed_at)
                values (:office, :id, :sender, :case, :programme, :starts, :end, :done, :open, :categories, :papers, :account, :now)""")
                .param("office", wish.receiver())
                .param("id", wish.id())
                .param("sender", sender.office())
                .param("case", figures.caseNumber())
                .param("programme", episode.programme())
                .param("starts", episode.calendar().startsOn())
                .param("end", episode.calendar().plannedEnd())
                .param("done", figures.done())
                .param("open", figures.open())
                .param("categories", wish.categories().stream().map(Coded::code).toArray(String[]::new))
                .param("papers", wish.papers())
                .param("account", sender.account())
                .param("now", now())
                .update();
    }

    /** With whom the programme goes on. */
    record Outcome(String state, @Nullable UUID client, @Nullable UUID episode, boolean known, @Nullable String words) {

        static Outcome without(String state, @Nullable String words) {
            return new Outcome(state, null, null, false, words);
        }
    }

    /** @throws ProblemException referral-moved-on when it was answered or withdrawn already */
    void answer(Asker asker, UUID office, UUID id, Outcome outcome) {
        try {
            jdbc.sql("""
                    insert into pulih.hand_over_answer (office_id, offer_id, state, client_id, episode_id, known, words_sealed, answered_by, answered_at)
                    values (:office, :id, :state, :client, :episode, :known, :words, :account, :now)""")
                    .param("office", office)
                    .param("id", id)
                    .param("state", outcome.state())
                    .param("client", outcome.client())
                    .param("episode", outcome.episode())
                    .param("known", outcome.known())
                    .param("words", outcome.words() == null ? null : vault.officeKey(office).seal(place(id), outcome.words()))
                    .param("account", asker.account())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.REFERRAL_MOVED_ON);
        }
    }

    void origin(UUID office, UUID offer, UUID episode, String kind, List<SealedCopies.Copied> copies) {
        copies.forEach(each -> jdbc.sql("""
                insert into pulih.copied_fact (office_id, id, episode_id, offer_id, kind, origin_id)
                values (:office, :id, :episode, :offer, :kind, :origin)""")
                .param("office", office)
                .param("id", each.to())
                .param("episode", episode)
                .param("offer", offer)
                .param("kind", kind)
                .param("origin", each.from())
                .update());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String place(UUID id) {
        return "hand_over_answer.words." + id;
    }
}
