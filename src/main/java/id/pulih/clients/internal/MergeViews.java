package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.MergePolicy;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Seek;
import id.pulih.ui.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages about merging show; opening the two records is in the trail. */
@Component
class MergeViews {

    /** A proposal with both records opened. */
    record Opened(MergeRows.Proposal proposal, Client one, Client other) {}

    private final Work work;
    private final MergeRows rows;
    private final OpenedClients clients;
    private final Clients summaries;
    private final Lists lists;
    private final MergeParts parts;

    MergeViews(Work work, MergeRows rows, OpenedClients clients, Clients summaries, Lists lists, MergeParts parts) {
        this.work = work;
        this.rows = rows;
        this.clients = clients;
        this.summaries = summaries;
        this.lists = lists;
        this.parts = parts;
    }

    /** Where the lines of the lists come from. */
    @Component
    record Lists(DuplicatePairs pairs, LinkStore links, ClientProgrammes programmes) {}

    DuplicatesPage list(Asker asker, Seek from) {
        List<MergeRows.Proposal> open = work.read(asker.own("care"), () -> rows.open(asker));
        Map<UUID, String> numbers = summaries.some(asker, open.stream().flatMap(each -> Stream.of(each.one(), each.other())).toList()).stream()
                .collect(Collectors.toMap(ClientSummary::id, ClientSummary::caseNumber));
        return new DuplicatesPage(
                open.stream().map(each -> new DuplicatesPage.Waiting(each.id(), numbers.get(each.one()), numbers.get(each.other()), each.proposedByName())).toList(),
                lists.pairs().found(asker, from).map(pair -> new DuplicatesPage.Found(pair.one(), pair.oneCase(), pair.other(), pair.otherCase(),
                        pair.why().equals("same-name") ? "same-person" : pair.why())),
                lists.links().waiting(asker, "asked"), lists.links().waiting(asker, "asking"));
    }

    /** @throws ProblemException not-found */
    Opened open(Asker asker, UUID id) {
        return work.write(asker.own("care"), () -> {
            MergeRows.Proposal proposal = rows.get(asker, id);
            return new Opened(proposal, clients.read(asker, proposal.one()), clients.read(asker, proposal.other()));
        });
    }

    MergePage one(Asker asker, UUID id, Ui ui, Form form, @Nullable ProblemException refused) {
        return work.write(asker.own("care"), () -> {
            Opened opened = open(asker, id);
            MergeRows.Proposal proposal = opened.proposal();
            boolean holds = rows.holding(asker, id).isPresent();
            String outcome = "merged".equals(proposal.outcome()) && !holds ? "separated" : proposal.outcome();
            List<UUID> running = rows.running(asker, List.of(proposal.one(), proposal.other()));
            return new MergePage(id, rows.reason(asker, proposal), proposal.proposedByName(), proposal.at(), side(asker, opened.one(), running),
                    side(asker, opened.other(), running), parts.lines(ui, opened.one().details(), opened.other().details()), outcome,
                    outcome == null && MergePolicy.mayDecide(asker, asker.office(), proposal.proposedBy()), holds && MergePolicy.mayUndo(asker, asker.office()),
                    form, refused == null ? null : new MergePage.Refused("problem." + refused.problem().code(), refused.args().toArray()));
        });
    }

    private MergePage.Side side(Asker asker, Client client, List<UUID> running) {
        int programmes = lists.programmes().of(asker, List.of(client.id())).getOrDefault(client.id(), List.of()).size();
        return new MergePage.Side(client.id(), client.caseNumber(), client.details().alias(), client.version(), programmes, running.contains(client.id()));
    }
}
