package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.clients.ScannedFile;
import id.pulih.clients.ScannedFiles;
import id.pulih.disclosures.CourtOrder;
import id.pulih.disclosures.CourtOrderPolicy;
import id.pulih.notices.Notices;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two acts on an order of a court, each told to the data protection officer in the same transaction. */
@Component
class CourtOrderStore {

    private final Work work;
    private final CourtOrders orders;
    private final ScannedFiles files;
    private final Received received;
    private final Notices notices;
    private final Audit audit;

    CourtOrderStore(Work work, CourtOrders orders, ScannedFiles files, Received received, Notices notices, Audit audit) {
        this.work = work;
        this.orders = orders;
        this.files = files;
        this.received = received;
        this.notices = notices;
        this.audit = audit;
    }

    /** With its entry in the trail: an order says that somebody is a client. */
    List<CourtOrder> of(Asker asker, UUID office, UUID client) {
        return work.write(asker.reach("court-order"), () -> {
            audit.record(asker, office, "court-orders-read", "client", client, "");
            return orders.of(asker, client);
        });
    }

    void record(Asker asker, UUID office, UUID client, NewCourtOrder order, Sent sent) {
        if (!CourtOrderPolicy.mayRecord(asker, office)) {
            throw ProblemException.of(Problem.HEAD_REQUIRED);
        }
        work.write(asker.own("court-order"), () -> {
            if (received.first(asker, order.id(), "court-order " + client, sent.input())) {
                orders.record(asker, client, order, files.keep(asker, client, sent.scan()));
                notices.tellProtectionOfficer(asker, office, "court-order-recorded", "client", client, "");
            }
        });
    }

    /** Takes in the scan before a transaction is opened. */
    ScannedFile read(@Nullable String name, @Nullable String type, InputStream content) {
        return files.read(name, type, content);
    }

    /** What was typed, and the scan beside it. */
    record Sent(Input input, ScannedFile scan) {}

    /** @throws ProblemException second-person-required, already-done */
    void decide(Asker asker, UUID client, UUID id, boolean confirmed, @Nullable String reason) {
        work.write(asker.reach("court-order"), () -> {
            CourtOrder order = orders.find(asker, client, id).orElseThrow(ProblemException.notFound());
            if (!CourtOrderPolicy.mayDecide(asker, order.office(), order.recordedBy())) {
                throw ProblemException.of(Problem.SECOND_PERSON_REQUIRED);
            }
            orders.decide(asker, order, confirmed, reason);
            notices.tellProtectionOfficer(asker, order.office(), confirmed ? "court-order-confirmed" : "court-order-refused", "client", client, "");
        });
    }

    ScannedFile scan(Asker asker, UUID client, UUID id) {
        return work.write(asker.reach("court-order"), () -> {
            CourtOrder order = orders.find(asker, client, id).orElseThrow(ProblemException.notFound());
            audit.record(asker, order.office(), "court-order-scan-read", "client", client, "order=" + id);
            return files.open(order.office(), client, order.scan());
        });
    }
}
