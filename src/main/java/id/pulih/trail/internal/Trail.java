package id.pulih.trail.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.trail.TrailPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the trail for those who may, and writes into it that they did. */
@Component
class Trail {

    static final int PAGE = 50;

    /** As many as a person can look through; more are found by day. */
    private static final int EXPORTED = 10_000;

    private final Work work;
    private final Audit audit;
    private final Clients clients;
    private final TrailQueries queries;

    Trail(Work work, Audit audit, Clients clients, TrailQueries queries) {
        this.work = work;
        this.audit = audit;
        this.clients = clients;
        this.queries = queries;
    }

    /** @param next where the list goes on; null at its end */
    record Found(List<Line> lines, @Nullable Place next) {

        static Found of(List<Line> lines) {
            return lines.size() <= PAGE ? new Found(lines, null) : new Found(lines.subList(0, PAGE), lines.get(PAGE - 1).place());
        }
    }

    /** Who saw a client of the asker's offices. */
    Found about(Asker asker, UUID client, @Nullable Place before) {
        ClientSummary known = known(asker, client);
        if (!TrailPolicy.mayRead(asker, known.office())) {
            throw ProblemException.notFound().get();
        }
        return work.write(scope(asker), () -> {
            audit.record(asker, known.office(), "trail-read", "client", client, "");
            return Found.of(queries.find(Wanted.about(known.office(), client, before == null ? Place.NEWEST : before), PAGE + 1));
        });
    }

    /** @throws ProblemException not-found */
    ClientSummary known(Asker asker, UUID client) {
        return clients.get(asker, client);
    }

    Found search(Asker asker, Input input) {
        return work.write(scope(asker), () -> {
            Wanted wanted = wanted(asker, input);
            note(asker, "trail-read", wanted);
            return Found.of(queries.find(wanted, PAGE + 1));
        });
    }

    /** The same, whole, for a file. */
    List<Line> export(Asker asker, Input input) {
        return work.write(scope(asker), () -> {
            Wanted wanted = wanted(asker, input);
            note(asker, "trail-exported", wanted);
            return queries.find(wanted, EXPORTED);
        });
    }

    /** Case number, user name, day: at least one, so that nobody asks for everything. */
    private Wanted wanted(Asker asker, Input input) {
        String caseNumber = input.text("caseNumber", 40);
        String username = input.text("username", 40);
        LocalDate day = input.date("day");
        Place before = Place.read(input, "next");
        if (caseNumber == null && username == null && day == null && input.ok("day")) {
            input.error("caseNumber", "one-of-three");
        }
        List<UUID> offices = TrailPolicy.offices(asker);
        Wanted.Person client = caseNumber == null ? null : client(input, offices, caseNumber);
        UUID account = username == null ? null : account(input, username);
        input.check();
        return new Wanted(offices, client, account,
                day == null ? Instant.EPOCH : day.atStartOfDay(asker.zone()).toInstant(),
                day == null ? Place.NEWEST.at() : day.plusDays(1).atStartOfDay(asker.zone()).toInstant(),
                before == null ? Place.NEWEST : before);
    }

    private Wanted.@Nullable Person client(Input input, List<UUID> offices, String caseNumber) {
        Wanted.Person client = queries.client(offices, caseNumber.toUpperCase(Locale.ROOT)).orElse(null);
        if (client == null) {
            input.error("caseNumber", "unknown-reference", caseNumber);
        }
        return client;
    }

    private @Nullable UUID account(Input input, String username) {
        UUID account = queries.account(username.toLowerCase(Locale.ROOT)).orElse(null);
        if (account == null) {
            input.error("username", "unknown-reference", username);
        }
        return account;
    }

    private void note(Asker asker, String action, Wanted wanted) {
        if (wanted.client() != null) {
            audit.record(asker, wanted.client().officeId(), action, "client", wanted.client().id(), "");
        } else if (wanted.account() != null) {
            audit.record(asker, action, "account", wanted.account(), "");
        } else {
            audit.record(asker, action, "office", asker.office(), "from=" + wanted.from());
        }
    }

    static Scope scope(Asker asker) {
        return Scope.of(TrailPolicy.offices(asker), asker.account(), "trail");
    }
}
