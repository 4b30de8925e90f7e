package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Consents;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.ProblemException;
import id.pulih.rights.RequestPolicy;
import id.pulih.rules.Citation;
import id.pulih.ui.Form;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of requests ready to show. */
@Component
class RequestViews {

    private final Clock clock;
    private final RequestQueries queries;
    private final RequestWords words;
    private final OfficeRules rules;
    private final Consents consents;

    RequestViews(Clock clock, RequestQueries queries, RequestWords words, OfficeRules rules, Consents consents) {
        this.clock = clock;
        this.queries = queries;
        this.words = words;
        this.rules = rules;
        this.consents = consents;
    }

    RequestsPage list(Asker asker, Seek waiting, Seek answered) {
        return new RequestsPage(slice(queries.waiting(asker, waiting, RequestQueries.PAGE + 1), waiting),
                slice(queries.answered(asker, answered, RequestQueries.PAGE + 1), answered), RequestPolicy.offices(asker).size() > 1);
    }

    private Slice<RequestLine> slice(List<Request> found, Seek from) {
        Instant now = clock.instant();
        return Slice.of(found, RequestQueries.PAGE, from, each -> List.of(each.received().dueAt(), each.id())).map(each -> RequestLine.of(each, now));
    }

    RequestPage page(Asker asker, UUID id, Form form) {
        return page(asker, queries.get(asker, id), form, null);
    }

    /** The page with what refused the act; a request that may not be known of stays unknown. */
    RequestPage refused(Asker asker, UUID id, Form form, ProblemException refusal) {
        return page(asker, queries.get(asker, id), form,
                new RequestPage.ProblemShown("problem." + refusal.problem().code(), refusal.args().toArray()));
    }

    private RequestPage page(Asker asker, Request request, Form form, RequestPage.@Nullable ProblemShown problem) {
        boolean own = RequestPolicy.mayHandle(asker, request.office());
        boolean decided = request.decision().isPresent();
        var may = new RequestPage.May(own && !decided && request.steps().isEmpty(),
                RequestPolicy.mayDecide(asker, request.office()) && !decided,
                own && request.done() && !request.answered(),
                own && request.waits() && (request.kind() != RequestKind.ERASURE
                        || RequestPolicy.mayConfirm(asker, request.office(), request.decision().orElseThrow().by())));
        Citation clause = rules.citation(request.kind().rule());
        String article = clause.document().title().in(asker.locale()) + ", " + clause.clause();
        return new RequestPage(RequestLine.of(request, clock.instant()), article, words.of(asker, request).orElse(null), own, may,
                may.decide() && request.kind() == RequestKind.WITHDRAWAL ? consents.holding(asker, request.client()) : List.of(), form, problem);
    }
}
