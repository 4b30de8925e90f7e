package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Coded;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of proposals, decisions and their undoing. Joins the caller's transaction. */
@Component
class MergeRows {

    /** @param outcome null while nobody has decided */
    record Proposal(UUID id, UUID one, UUID other, UUID proposedBy, String proposedByName, OffsetDateTime at, @Nullable String outcome) {}

    /** @param before what the kept record said of itself; {@code after} what it said since */
    record Merged(UUID proposal, UUID kept, UUID merged, Set<MergePart> parts, Details before, Details after) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    MergeRows(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Nobody else opens, merges or separates these records until the transaction ends. @throws ProblemException not-found */
    void lock(Asker asker, UUID one, UUID other) {
        int found = jdbc.sql("select id from pulih.client where office_id = :office and id in (:one, :other) order by id for update")
                .param("office", asker.office()).param("one", one).param("other", other)
                .query(UUID.class).list().size();
        if (found != 2) {
            throw ProblemException.notFound().get();
        }
    }

    List<Proposal> open(Asker asker) {
        return jdbc.sql(SELECT + " and d.outcome is null order by p.proposed_at limit 200").param("office", asker.office()).query(Proposal.class).list();
    }

    /** @throws ProblemException not-found */
    Proposal get(Asker asker, UUID id) {
        return jdbc.sql(SELECT + " and p.id = :id").param("office", asker.office()).param("id", id).query(Proposal.class).optional()
                .orElseThrow(ProblemException.notFound());
    }

    private static final String SELECT = """
            select p.id, p.one_id as one, p.other_id as other, p.proposed_by, a.display_name as proposed_by_name, p.proposed_at as at, d.outcome
            from pulih.client_merge_proposal p
            left join pulih.account a on a.id = p.proposed_by
            left join pulih.client_merge_decision d on d.office_id = p.office_id and d.proposal_id = p.id
            where p.office_id = :office""";

    boolean proposed(Asker asker, UUID one, UUID other) {
        return jdbc.sql("""
                select exists (select from pulih.client_merge_proposal p where p.office_id = :office
                    and ((p.one_id = :one and p.other_id = :other) or (p.one_id = :other and p.other_id = :one))
                    and not exists (select from pulih.client_merge_decision d where d.office_id = p.office_id and d.proposal_id = p.id))""")
                .param("office", asker.office()).param("one", one).param("other", other)
                .query(Boolean.class).single();
    }

    void propose(Asker asker, UUID id, UUID one, UUID other, String reason) {
        jdbc.sql("""
                insert into pulih.client_merge_proposal (office_id, id, one_id, other_id, reason_sealed, proposed_by, proposed_at)
                values (:office, :id, :one, :other, :reason, :account, :now)""")
                .param("office", asker.office()).param("id", id).param("one", one).param("other", other)
                .param("reason", vault.clientKey(asker.office(), one).seal("client_merge_proposal.reason." + id, reason))
                .param("account", asker.account()).param("now", now())
                .update();
    }

    String reason(Asker asker, Proposal proposal) {
        byte[] sealed = jdbc.sql("select reason_sealed from pulih.client_merge_proposal where office_id = :office and id = :id")
                .param("office", asker.office()).param("id", proposal.id()).query(byte[].class).single();
        return Objects.requireNonNull(vault.clientKey(asker.office(), proposal.one()).open("client_merge_proposal.reason." + proposal.id(), sealed));
    }

    /** @throws ProblemException already-done when somebody decided first */
    void different(Asker asker, UUID proposal) {
        decided(() -> jdbc.sql("""
                insert into pulih.client_merge_decision (office_id, proposal_id, outcome, parts, decided_by, decided_at)
                values (:office, :proposal, 'different', '{}', :account, :now)""")
                .param("office", asker.office()).param("proposal", proposal).param("account", asker.account()).param("now", now())
                .update());
    }

    /** @throws ProblemException already-done when somebody decided first */
    void merged(Asker asker, Merged merged) {
        var key = vault.clientKey(asker.office(), merged.kept());
        decided(() -> jdbc.sql("""
                insert into pulih.client_merge_decision (office_id, proposal_id, outcome, kept_id, merged_id, parts, before_sealed, after_sealed, decided_by, decided_at)
                values (:office, :proposal, 'merged', :kept, :merged, :parts, :before, :after, :account, :now)""")
                .param("office", asker.office()).param("proposal", merged.proposal())
                .param("kept", merged.kept()).param("merged", merged.merged())
                .param("parts", merged.parts().stream().map(Coded::code).sorted().toArray(String[]::new))
                .param("before", key.seal("client_merge_decision.before." + merged.proposal(), json(merged.before())))
                .param("after", key.seal("client_merge_decision.after." + merged.proposal(), json(merged.after())))
                .param("account", asker.account()).param("now", now())
                .update());
    }

    /** The merge that holds. */
    Optional<Merged> holding(Asker asker, UUID proposal) {
        return jdbc.sql("""
                select d.kept_id, d.merged_id, d.parts, d.before_sealed, d.after_sealed from pulih.client_merge_decision d
                where d.office_id = :office and d.proposal_id = :proposal and d.outcome = 'merged'
                  and not exists (select from pulih.client_merge_undo u where u.office_id = d.office_id and u.proposal_id = d.proposal_id)""")
                .param("office", asker.office()).param("proposal", proposal)
                .query((row, n) -> {
                    UUID kept = row.getObject("kept_id", UUID.class);
                    var key = vault.clientKey(asker.office(), kept);
                    Set<MergePart> parts = List.of((String[]) row.getArray("parts").getArray()).stream().map(each -> Coded.of(MergePart.class, each))
                            .collect(java.util.stream.Collectors.toSet());
                    return new Merged(proposal, kept, row.getObject("merged_id", UUID.class), parts,
                            details(key.open("client_merge_decision.before." + proposal, row.getBytes("before_sealed"))),
                            details(key.open("client_merge_decision.after." + proposal, row.getBytes("after_sealed"))));
                })
                .optional();
    }

    void undo(Asker asker, Proposal proposal, String reason) {
        decided(() -> jdbc.sql("""
                insert into pulih.client_merge_undo (office_id, proposal_id, reason_sealed, undone_by, undone_at)
                values (:office, :proposal, :reason, :account, :now)""")
                .param("office", asker.office()).param("proposal", proposal.id())
                .param("reason", vault.clientKey(asker.office(), proposal.one()).seal("client_merge_undo.reason." + proposal.id(), reason))
                .param("account", asker.account()).param("now", now())
                .update());
    }

    /** Those of the clients who have a programme that runs. */
    List<UUID> running(Asker asker, Collection<UUID> clients) {
        return jdbc.sql("""
                select distinct e.client_id from pulih.episode e where e.office_id = :office and e.client_id = any (:clients)
                  and not exists (select from pulih.episode_ending n where n.office_id = e.office_id and n.episode_id = e.id)""")
                .param("office", asker.office()).param("clients", clients.toArray(UUID[]::new))
                .query(UUID.class).list();
    }

    /** A client of the own office by case number. */
    Optional<UUID> byCase(Asker asker, String caseNumber) {
        return jdbc.sql("select id from pulih.client where office_id = :office and case_number = :case")
                .param("office", asker.office()).param("case", caseNumber).query(UUID.class).optional();
    }

    private static void decided(Runnable insert) {
        try {
            insert.run();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }

    private static String json(Details details) {
        return JsonMapper.shared().writeValueAsString(details);
    }

    private static Details details(@Nullable String json) {
        return JsonMapper.shared().readValue(Objects.requireNonNull(json), Details.class);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
