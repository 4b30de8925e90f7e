package id.pulih.openings.internal;

import id.pulih.access.Asker;
import id.pulih.notices.Notices;
import id.pulih.openings.OpeningPolicy;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of openings and who is told of them. Joins the caller's transaction; the caller writes the trail. */
@Component
class OpeningRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Notices notices;
    private final OpeningLimits limits;

    OpeningRows(JdbcClient jdbc, Clock clock, Vault vault, Notices notices, OpeningLimits limits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.notices = notices;
        this.limits = limits;
    }

    boolean mayOpenAlone(Asker asker, UUID office) {
        return limits.mayOpenAloneNow(asker, office);
    }

    void insert(Asker asker, UUID office, UUID client, NewOpening wanted, boolean alone) {
        jdbc.sql("""
                insert into pulih.identity_opening (office_id, id, client_id, account_id, account_office, kind, reason_sealed, alone,
                    requested_at, decide_by, open_until)
                values (:office, :id, :client, :account, :workplace, :kind, :reason, :alone, :now, :decideBy, :openUntil)""")
                .param("office", office)
                .param("id", wanted.id())
                .param("client", client)
                .param("account", asker.account())
                .param("workplace", asker.office())
                .param("kind", wanted.kind().code())
                .param("reason", vault.clientKey(office, client).seal(place(wanted.id()), wanted.reason()))
                .param("alone", alone)
                .param("now", now())
                .param("decideBy", alone ? null : limits.decideBy(asker, office).atOffset(ZoneOffset.UTC))
                .param("openUntil", alone ? limits.openUntil(asker, office).atOffset(ZoneOffset.UTC) : null)
                .update();
    }

    /** The serving office and the data protection officer in any case; of a request also those who may decide it. */
    void tell(Asker asker, UUID office, UUID client, boolean alone) {
        String kind = alone ? "identity-opened" : "identity-requested";
        notices.tell(asker, office, OpeningPolicy.TOLD, kind, "client", client, "");
        notices.tellProtectionOfficer(asker, office, kind, "client", client, "");
        if (!alone) {
            notices.tellAbove(asker, new Notices.Above(office, asker.office(), OpeningPolicy.SECOND_PERSONS), kind, "client", client, "");
        }
    }

    /** @return false when somebody else has decided meanwhile */
    boolean decided(Asker asker, Opening opening, boolean approved) {
        return jdbc.sql("""
                insert into pulih.identity_opening_decision (office_id, opening_id, approved, decided_by, decided_at, open_until)
                values (:office, :opening, :approved, :account, :now, :openUntil) on conflict do nothing""")
                .param("office", opening.officeId())
                .param("opening", opening.id())
                .param("approved", approved)
                .param("account", asker.account())
                .param("now", now())
                .param("openUntil", approved ? limits.openUntil(asker, opening.officeId()).atOffset(ZoneOffset.UTC) : null)
                .update() == 1;
    }

    void tellDecision(Asker asker, Opening opening, boolean approved) {
        UUID office = opening.officeId();
        String kind = approved ? "identity-approved" : "identity-refused";
        notices.tellPerson(asker, office, opening.accountId(), kind, "client", opening.clientId(), "");
        if (approved) {
            notices.tell(asker, office, OpeningPolicy.TOLD, kind, "client", opening.clientId(), "");
            notices.tellProtectionOfficer(asker, office, kind, "client", opening.clientId(), "");
        }
    }

    boolean closed(Asker asker, Opening opening) {
        return jdbc.sql("""
                insert into pulih.identity_opening_closing (office_id, opening_id, closed_by, closed_at)
                values (:office, :opening, :account, :now) on conflict do nothing""")
                .param("office", opening.officeId())
                .param("opening", opening.id())
                .param("account", asker.account())
                .param("now", now())
                .update() == 1;
    }

    /** Empty once the client's key was destroyed. */
    String reason(Opening opening) {
        if (vault.erased(opening.officeId(), opening.clientId())) {
            return "";
        }
        byte[] sealed = jdbc.sql("select reason_sealed from pulih.identity_opening where office_id = :office and id = :id")
                .param("office", opening.officeId())
                .param("id", opening.id())
                .query(byte[].class)
                .single();
        return Objects.requireNonNull(vault.clientKey(opening.officeId(), opening.clientId()).open(place(opening.id()), sealed));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String place(UUID opening) {
        return "identity_opening.reason." + opening;
    }
}
