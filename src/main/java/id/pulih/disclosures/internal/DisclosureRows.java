package id.pulih.disclosures.internal;

import id.pulih.disclosures.Disclosure;
import id.pulih.offices.Offices;
import id.pulih.platform.Coded;
import id.pulih.platform.Counters;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes disclosures; recipient and purpose sealed under the client's key. Joins the caller's transaction. */
@Component
public class DisclosureRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Counters counters;
    private final Offices offices;

    DisclosureRows(JdbcClient jdbc, Clock clock, Vault vault, Counters counters, Offices offices) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.counters = counters;
        this.offices = offices;
    }

    /** For example {@code BNNK-SBW/D/2026/000123}: counted per office and year, without a gap. */
    public String nextSerial(UUID office, LocalDate day) {
        int next = counters.next(office, "disclosure", day.getYear());
        return String.format(Locale.ROOT, "%s/D/%d/%06d", offices.get(office).code(), day.getYear(), next);
    }

    public void insert(Disclosure d) {
        SealingKey key = vault.clientKey(d.office(), Objects.requireNonNull(d.client()));
        jdbc.sql("""
                insert into pulih.disclosure (office_id, id, client_id, serial, what, categories, recipient_kind, recipient_sealed,
                    purpose_sealed, basis, consent_id, order_id, given_by, given_on, account_id, at)
                values (:office, :id, :client, :serial, :what, :categories, :kind, :recipient, :purpose, :basis, :consent, :order,
                    :way, :givenOn, :account, :at)""")
                .param("office", d.office())
                .param("id", d.id())
                .param("client", d.client())
                .param("serial", d.serial())
                .param("what", d.what())
                .param("categories", d.categories().stream().map(Coded::code).sorted().toArray(String[]::new))
                .param("kind", d.recipientKind().code())
                .param("recipient", key.seal(place("recipient", d.id()), Objects.requireNonNull(d.recipient()).name()))
                .param("purpose", key.seal(place("purpose", d.id()), Objects.requireNonNull(d.purpose())))
                .param("basis", d.basis().code())
                .param("consent", d.evidence().consent())
                .param("order", d.evidence().order())
                .param("way", d.givenBy().code())
                .param("givenOn", d.givenOn())
                .param("account", d.account())
                .param("at", d.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void insertList(Disclosure d, byte[] file) {
        jdbc.sql("""
                insert into pulih.list_disclosure (office_id, id, serial, what, purpose, sha256, account_id, given_on, at)
                values (:office, :id, :serial, :what, :purpose, :sha256, :account, :givenOn, :at)""")
                .param("office", d.office())
                .param("id", d.id())
                .param("serial", d.serial())
                .param("what", d.what())
                .param("purpose", d.purpose())
                .param("sha256", sha256(file))
                .param("account", d.account())
                .param("givenOn", d.givenOn())
                .param("at", d.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void made(Disclosure disclosure, byte[] file) {
        jdbc.sql("""
                insert into pulih.disclosure_document (office_id, disclosure_id, sha256, size, made_at)
                values (:office, :disclosure, :sha256, :size, :now)""")
                .param("office", disclosure.office())
                .param("disclosure", disclosure.id())
                .param("sha256", sha256(file))
                .param("size", file.length)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    static String place(String field, UUID disclosure) {
        return "disclosure." + field + "." + disclosure;
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
