package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.DataCategory;
import id.pulih.clients.Restrictions;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.Disclosures;
import id.pulih.disclosures.Evidence;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.disclosures.Recipient;
import id.pulih.disclosures.RecipientKind;
import id.pulih.letters.Draft;
import id.pulih.letters.LetterPolicy;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues letters: disclosure, text, number and row in one transaction. */
@Component
public class Issuing {

    private final Work work;
    private final Restrictions restrictions;
    private final Disclosures disclosures;
    private final Sheets sheets;
    private final Missing missing;
    private final Audit audit;

    Issuing(Work work, Restrictions restrictions, Disclosures disclosures, Sheets sheets, Missing missing, Audit audit) {
        this.work = work;
        this.restrictions = restrictions;
        this.disclosures = disclosures;
        this.sheets = sheets;
        this.missing = missing;
        this.audit = audit;
    }

    /** @param number a reserved one, or null for the next */
    public UUID issue(Asker asker, Draft draft, @Nullable NewDisclosure given, @Nullable UUID number) {
        return work.write(asker.own("letters"), () -> {
            need(asker, draft);
            UUID id = Ids.next();
            Disclosure disclosure = draft.client() == null ? null : disclosures.record(asker, given == null ? ownFile(asker, draft.client()) : given);
            sheets.keep(asker, id, draft, disclosure, number);
            audit.record(asker, "letter-issued", draft.client() == null ? "letter" : "client",
                    draft.client() == null ? id : draft.client(), "letter=" + id + " kind=" + draft.kind());
            return id;
        });
    }

    private void need(Asker asker, Draft draft) {
        if (!LetterPolicy.mayWrite(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        if (draft.client() != null) {
            restrictions.needFree(asker, draft.client());
        }
        List<String> lacking = missing.of(asker, draft);
        if (!lacking.isEmpty()) {
            throw ProblemException.of(Problem.LETTER_INCOMPLETE, String.join(" ", lacking));
        }
    }

    /** A letter that stays in the office's own file is on record too: its paper can be carried out like any other. */
    private static NewDisclosure ownFile(Asker asker, UUID client) {
        return new NewDisclosure(client, "office-letter", EnumSet.of(DataCategory.IDENTITY, DataCategory.PRESENCE, DataCategory.NOTES),
                new Recipient(RecipientKind.PUBLIC_OFFICE, asker.officeName()), "own-file", Basis.LAW, Evidence.none());
    }
}
