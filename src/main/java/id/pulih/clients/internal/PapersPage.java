package id.pulih.clients.internal;

import id.pulih.ui.Form;
import java.util.List;

/**
 * The page of the four papers.
 *
 * @param fresh    whether the client was registered just now and consent comes next
 * @param warnings about what was just registered
 */
public record PapersPage(String url, String caseNumber, String alias, Form form, List<ClientPage.PaperLine> papers, boolean fresh,
        List<Warning> warnings) {}
