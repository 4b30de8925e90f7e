package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.DisclosurePolicy;
import id.pulih.disclosures.Evidence;
import id.pulih.disclosures.GivenBy;
import id.pulih.disclosures.Recipient;
import id.pulih.disclosures.RecipientKind;
import id.pulih.platform.Coded;
import id.pulih.platform.Work;
import id.pulih.ui.Seek;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was given: in full where the client is served, by case number for those who watch over it. */
@Component
public class DisclosureQueries {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;

    DisclosureQueries(JdbcClient jdbc, Work work, Vault vault) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
    }

    /** One disclosure and the name of who made it. */
    public record Line(Disclosure disclosure, String by) {}

    /** Newest first; of a client whose data was erased without recipient and purpose. Call it in a writing transaction with its entry in the trail. */
    List<Line> ofClient(Asker asker, UUID client) {
        SealingKey key = vault.clientKeys(asker.office(), List.of(client)).get(client);
        return jdbc.sql("""
                select d.*, a.display_name from pulih.disclosure d join pulih.account a on a.id = d.account_id
                where d.office_id = :office and d.client_id = :client
                order by d.at desc, d.serial desc""")
                .param("office", asker.office())
                .param("client", client)
                .query((row, n) -> new Line(disclosure(row, key), row.getString("display_name")))
                .list();
    }

    /** What the overview is narrowed to; null is everything. */
    record Wanted(@Nullable UUID office, @Nullable YearMonth month, @Nullable Basis basis) {}

    /** A disclosure without recipient and purpose. */
    public record Overseen(UUID id, String office, String caseNumber, String serial, String what, String recipientKind, String basis, LocalDate givenOn,
            String by) {

        static Seek after(String text) {
            return Seek.read(text, Seek.Key.DAY_DOWN, Seek.Key.ID_DOWN);
        }

        List<?> key() {
            return List.of(givenOn, id);
        }
    }

    /** For a file: the latest. */
    List<Overseen> overseen(Asker asker, Wanted wanted) {
        return overseen(asker, wanted, Overseen.after(""), MOST);
    }

    /** The latest first. Of each office its own latest by their index, and of these the first. */
    List<Overseen> overseen(Asker asker, Wanted wanted, Seek from, int limit) {
        List<UUID> offices = DisclosurePolicy.officesOverseen(asker).stream()
                .filter(office -> wanted.office() == null || wanted.office().equals(office))
                .toList();
        YearMonth month = wanted.month();
        return work.read(asker.reach("disclosure"), () -> jdbc.sql("""
                select x.id, o.name as office, coalesce(c.case_number, '') as case_number, x.serial, x.what, x.recipient_kind, x.basis,
                    x.given_on, a.display_name as by
                from unnest(cast(:offices as uuid[])) w(id)
                cross join lateral (
                    (select d.office_id, d.id, d.client_id, d.serial, d.what, d.recipient_kind, d.basis, d.given_on, d.account_id
                     from pulih.disclosure d
                     where d.office_id = w.id and d.given_on between :first and :last and (:basis = '' or d.basis = :basis)
                       and (d.given_on, d.id) < (:day, :id)
                     order by d.given_on desc, d.id desc limit :limit)
                    union all
                    (select l.office_id, l.id, null, l.serial, l.what, 'public-office', 'law', l.given_on, l.account_id
                     from pulih.list_disclosure l
                     where l.office_id = w.id and l.given_on between :first and :last and :basis in ('', 'law')
                       and (l.given_on, l.id) < (:day, :id)
                     order by l.given_on desc, l.id desc limit :limit)) x
                join pulih.office o on o.id = x.office_id
                join pulih.account a on a.id = x.account_id
                left join pulih.client c on c.office_id = x.office_id and c.id = x.client_id
                order by x.given_on desc, x.id desc limit :limit""")
                .param("offices", offices.toArray(UUID[]::new))
                .param("first", month == null ? LocalDate.of(2000, 1, 1) : month.atDay(1))
                .param("last", month == null ? LocalDate.of(2999, 1, 1) : month.atEndOfMonth())
                .param("basis", wanted.basis() == null ? "" : wanted.basis().code())
                .param("day", from.day(0))
                .param("id", from.id(1))
                .param("limit", limit)
                .query(Overseen.class)
                .list());
    }

    private static Disclosure disclosure(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        RecipientKind kind = Coded.of(RecipientKind.class, row.getString("recipient_kind"));
        String recipient = key == null ? null : key.open(DisclosureRows.place("recipient", id), row.getBytes("recipient_sealed"));
        String purpose = key == null ? null : key.open(DisclosureRows.place("purpose", id), row.getBytes("purpose_sealed"));
        return new Disclosure(row.getObject("office_id", UUID.class), id, row.getObject("client_id", UUID.class), row.getString("serial"),
                row.getString("what"), CourtOrders.categories(row), kind, recipient == null ? null : new Recipient(kind, recipient), purpose,
                Coded.of(Basis.class, row.getString("basis")),
                new Evidence(row.getObject("consent_id", UUID.class), row.getObject("order_id", UUID.class)),
                Coded.of(GivenBy.class, row.getString("given_by")), row.getObject("given_on", LocalDate.class),
                row.getObject("account_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
