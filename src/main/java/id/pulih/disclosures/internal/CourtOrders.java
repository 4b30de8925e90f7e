package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.DataCategory;
import id.pulih.disclosures.CourtOrder;
import id.pulih.disclosures.CourtOrderPolicy;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders of courts and what a second person decided about them. Joins the caller's work; every text is sealed. */
@Component
class CourtOrders {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Audit audit;

    CourtOrders(JdbcClient jdbc, Clock clock, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.audit = audit;
    }

    /** Newest first; none of a client whose data was erased. */
    List<CourtOrder> of(Asker asker, UUID client) {
        List<UUID> offices = asker.offices().stream().filter(office -> CourtOrderPolicy.mayRead(asker, office)).toList();
        return jdbc.sql("""
                select o.*, a.display_name as recorded_by_name, d.decision, d.reason_sealed, d.decided_at, b.display_name as decided_by_name
                from pulih.court_order o
                join pulih.account a on a.id = o.recorded_by
                left join pulih.court_order_decision d on d.office_id = o.office_id and d.order_id = o.id
                left join pulih.account b on b.id = d.decided_by
                where o.office_id = any (:offices) and o.client_id = :client
                order by o.recorded_at desc, o.id desc""")
                .param("offices", offices.toArray(UUID[]::new))
                .param("client", client)
                .query((row, n) -> read(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<CourtOrder> find(Asker asker, UUID client, UUID order) {
        return of(asker, client).stream().filter(each -> each.id().equals(order)).findFirst();
    }

    void record(Asker asker, UUID client, NewCourtOrder order, UUID scan) {
        SealingKey key = vault.clientKey(asker.office(), client);
        UUID id = order.id();
        jdbc.sql("""
                insert into pulih.court_order (office_id, id, client_id, number_sealed, court_sealed, recipient_sealed, orders_sealed,
                    categories, ordered_on, attachment_id, recorded_by, recorded_at)
                values (:office, :id, :client, :number, :court, :recipient, :orders, :categories, :orderedOn, :scan, :account, :now)""")
                .param("office", asker.office())
                .param("id", id)
                .param("client", client)
                .param("number", key.seal(place("number", id), order.number()))
                .param("court", key.seal(place("court", id), order.court()))
                .param("recipient", key.seal(place("recipient", id), order.recipient()))
                .param("orders", key.seal(place("orders", id), order.orders()))
                .param("categories", order.categories().stream().map(Coded::code).toArray(String[]::new))
                .param("orderedOn", order.orderedOn())
                .param("scan", scan)
                .param("account", asker.account())
                .param("now", now())
                .update();
        audit.record(asker, "court-order-recorded", "client", client, "order=" + id);
    }

    /** @throws ProblemException already-done when somebody decided before */
    void decide(Asker asker, CourtOrder order, boolean confirmed, @Nullable String reason) {
        int inserted = jdbc.sql("""
                insert into pulih.court_order_decision (office_id, order_id, decision, reason_sealed, decided_by, decided_at)
                values (:office, :order, :decision, :reason, :account, :now) on conflict do nothing""")
                .param("office", order.office())
                .param("order", order.id())
                .param("decision", confirmed ? "confirmed" : "refused")
                .param("reason", vault.clientKey(order.office(), order.client()).seal(place("reason", order.id()), reason))
                .param("account", asker.account())
                .param("now", now())
                .update();
        if (inserted == 0) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        audit.record(asker, order.office(), confirmed ? "court-order-confirmed" : "court-order-refused", "client", order.client(),
                "order=" + order.id() + " recorded-by=" + order.recordedBy());
    }

    private Optional<CourtOrder> read(ResultSet row) throws SQLException {
        UUID office = row.getObject("office_id", UUID.class);
        UUID client = row.getObject("client_id", UUID.class);
        SealingKey key = vault.clientKeys(office, List.of(client)).get(client);
        return key == null ? Optional.empty() : Optional.of(opened(row, office, client, key));
    }

    private static CourtOrder opened(ResultSet row, UUID office, UUID client, SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new CourtOrder(office, id, client, text(key, "number", id, row), text(key, "court", id, row), text(key, "recipient", id, row),
                text(key, "orders", id, row), categories(row), row.getObject("ordered_on", LocalDate.class),
                row.getObject("attachment_id", UUID.class), row.getObject("recorded_by", UUID.class), row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), decision(row, key, id));
    }

    private static CourtOrder.@Nullable Decision decision(ResultSet row, SealingKey key, UUID id) throws SQLException {
        String decision = row.getString("decision");
        return decision == null
                ? null
                : new CourtOrder.Decision(decision.equals("confirmed"), key.open(place("reason", id), row.getBytes("reason_sealed")),
                        row.getString("decided_by_name"), row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    static Set<DataCategory> categories(ResultSet row) throws SQLException {
        var categories = EnumSet.noneOf(DataCategory.class);
        Arrays.stream((String[]) row.getArray("categories").getArray()).forEach(code -> categories.add(Coded.of(DataCategory.class, code)));
        return categories;
    }

    private static String text(SealingKey key, String field, UUID id, ResultSet row) throws SQLException {
        return Objects.requireNonNull(key.open(place(field, id), row.getBytes(field + "_sealed")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String place(String field, UUID order) {
        return "court_order." + field + "." + order;
    }
}
