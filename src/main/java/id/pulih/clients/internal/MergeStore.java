package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.clients.MergePolicy;
import id.pulih.clients.Merges;
import id.pulih.notices.Notices;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Merges records of one person inside an office. Episodes, facts and letters keep their rows, ids and keys; only a pointer
 * is written, and what the kept record takes from the other one.
 */
@Component
class MergeStore {

    /** @param versions the versions of both records that were compared */
    record Choice(UUID kept, Set<MergePart> taken, Versions versions) {}

    record Versions(int one, int other) {}

    private final Work work;
    private final Received received;
    private final MergeRows rows;
    private final ClientReader reader;
    private final Keeping keeping;
    private final Telling telling;

    MergeStore(Work work, Received received, MergeRows rows, ClientReader reader, Keeping keeping, Telling telling) {
        this.work = work;
        this.received = received;
        this.rows = rows;
        this.reader = reader;
        this.keeping = keeping;
        this.telling = telling;
    }

    /** Changes what the kept record says. */
    @Component
    record Keeping(ClientRows clients, Vault vault, Merges merges) {

        void put(Client before, Details details) {
            if (!Differences.between(before.details(), details).isEmpty()) {
                clients.update(before, vault.clientKey(before.office(), before.id()), details);
            }
        }
    }

    /** Who is told, and what stands in the trail. */
    @Component
    record Telling(Audit audit, Notices notices) {

        void of(Asker asker, String action, MergeRows.Proposal proposal) {
            audit.record(asker, action, "client", proposal.one(), "proposal=" + proposal.id() + " other=" + proposal.other());
            audit.record(asker, action, "client", proposal.other(), "proposal=" + proposal.id() + " other=" + proposal.one());
        }
    }

    /** @throws ProblemException not-found, merged, restricted, already-done while the same pair waits for a decision */
    void propose(Asker asker, UUID id, UUID one, UUID other, String reason, Input sent) {
        if (!MergePolicy.mayPropose(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        work.write(asker.own("care"), () -> {
            if (!received.first(asker, id, "merge " + one + " " + other, sent)) {
                return;
            }
            rows.lock(asker, one, other);
            List.of(one, other).forEach(each -> reader.toChange(asker, each));
            if (rows.proposed(asker, one, other)) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            rows.propose(asker, id, one, other, reason);
            MergeRows.Proposal proposal = rows.get(asker, id);
            telling.of(asker, "merge-proposed", proposal);
            telling.notices().tell(asker, asker.office(), EnumSet.copyOf(Role.CARE), "merge-proposed", "client", one, "");
        });
    }

    /** @throws ProblemException not-found, merge-second-person, already-done, stale-version, merge-blocked, merged, restricted */
    void merge(Asker asker, UUID id, Choice choice) {
        work.write(asker.own("care"), () -> {
            MergeRows.Proposal proposal = decidable(asker, id);
            Client one = reader.toChange(asker, proposal.one());
            Client other = reader.toChange(asker, proposal.other());
            if (!choice.versions().equals(new Versions(one.version(), other.version()))) {
                throw ProblemException.of(Problem.STALE_VERSION);
            }
            Client kept = choice.kept().equals(one.id()) ? one : other;
            Client merged = kept == one ? other : one;
            needMergeable(asker, kept.id(), merged.id());
            Details after = MergePart.combined(kept.details(), merged.details(), choice.taken());
            rows.merged(asker, new MergeRows.Merged(id, kept.id(), merged.id(), choice.taken(), kept.details(), after));
            keeping.put(kept, after);
            told(asker, "clients-merged", proposal, kept.id());
        });
    }

    /** Two people after all. @throws ProblemException not-found, merge-second-person, already-done */
    void different(Asker asker, UUID id) {
        work.write(asker.own("care"), () -> {
            MergeRows.Proposal proposal = decidable(asker, id);
            rows.different(asker, id);
            told(asker, "merge-refused", proposal, proposal.one());
        });
    }

    /**
     * Takes the pointer back. What the kept record took is what it was before, unless somebody has changed it since; what was
     * recorded meanwhile stays where it was recorded.
     *
     * @throws ProblemException not-found, head-required, already-done
     */
    void undo(Asker asker, UUID id, String reason) {
        work.write(asker.own("care"), () -> {
            MergeRows.Proposal proposal = rows.get(asker, id);
            if (!MergePolicy.mayUndo(asker, asker.office())) {
                throw ProblemException.of(Problem.HEAD_REQUIRED);
            }
            rows.lock(asker, proposal.one(), proposal.other());
            MergeRows.Merged merged = rows.holding(asker, id).orElseThrow(() -> ProblemException.of(Problem.ALREADY_DONE));
            rows.undo(asker, proposal, reason);
            Client kept = reader.toChange(asker, merged.kept());
            keeping.put(kept, MergePart.combined(kept.details(), merged.before(), unchanged(merged, kept.details())));
            told(asker, "clients-separated", proposal, merged.kept());
        });
    }

    private static Set<MergePart> unchanged(MergeRows.Merged merged, Details now) {
        Set<MergePart> parts = merged.parts().isEmpty() ? EnumSet.noneOf(MergePart.class) : EnumSet.copyOf(merged.parts());
        parts.removeAll(MergePart.differing(merged.after(), now));
        return parts;
    }

    private MergeRows.Proposal decidable(Asker asker, UUID id) {
        MergeRows.Proposal proposal = rows.get(asker, id);
        if (!MergePolicy.mayPropose(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        if (!MergePolicy.mayDecide(asker, asker.office(), proposal.proposedBy())) {
            throw ProblemException.of(Problem.MERGE_SECOND_PERSON);
        }
        rows.lock(asker, proposal.one(), proposal.other());
        if (Objects.nonNull(rows.get(asker, id).outcome())) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        return proposal;
    }

    /** A programme that runs is not hidden behind a pointer, and pointers do not form chains. */
    private void needMergeable(Asker asker, UUID kept, UUID merged) {
        List<UUID> running = rows.running(asker, List.of(kept, merged));
        if (running.contains(merged)) {
            throw ProblemException.of(Problem.MERGE_BLOCKED, running.size() == 2 ? 0 : 1);
        }
        if (!keeping.merges().here(asker, merged).isEmpty()) {
            throw ProblemException.of(Problem.MERGE_BLOCKED, 2);
        }
    }

    private void told(Asker asker, String action, MergeRows.Proposal proposal, UUID client) {
        telling.of(asker, action, proposal);
        telling.notices().tell(asker, asker.office(), EnumSet.copyOf(Role.CARE), action, "client", client, "");
    }
}
