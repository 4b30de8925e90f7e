package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.clients.MergePolicy;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Option;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form that proposes a merge or a link reads. */
@Component
record Proposals(Clients clients, MergeStore store, LinkStore links, LinkedPeople people, MergeRows rows, Work work) {

    /** @throws ProblemException not-found for a client whom the asker does not serve */
    String caseNumber(Asker asker, UUID client) {
        ClientSummary found = clients.get(asker, client);
        if (!MergePolicy.mayPropose(asker, found.office())) {
            throw ProblemException.notFound().get();
        }
        return found.caseNumber();
    }

    /** The other record, by the case number that was typed. */
    UUID other(Asker asker, UUID client, Input input) {
        String number = input.needText("caseNumber", 40);
        UUID other = work.read(asker.own("care"), () -> rows.byCase(asker, number.toUpperCase(Locale.ROOT)).orElse(client));
        if (input.ok("caseNumber") && other.equals(client)) {
            input.error("caseNumber", "merge-other", number);
        }
        return other;
    }

    List<Option> elsewhere(Asker asker, UUID client) {
        return people.elsewhere(asker, client);
    }

    /** @throws ProblemException not-found also for an office that is neither of the two */
    void decide(Asker asker, UUID link, @Nullable UUID serving) {
        Link found = links.waiting(asker, "asked").stream().filter(each -> each.id().equals(link)).findFirst().orElseThrow(ProblemException.notFound());
        if (serving != null && !List.of(asker.office(), found.otherOffice()).contains(serving)) {
            throw ProblemException.notFound().get();
        }
        links.decide(asker, link, serving);
    }
}
