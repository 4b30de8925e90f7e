package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.clients.MergePolicy;
import id.pulih.notices.Notices;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The same person in two offices. One asks, the other decides; then both know the other's case number and which of them
 * serves. No record moves and nothing of it is shown: who it is stays where it is.
 */
@Component
class LinkStore {

    private static final String LINK = """
            select l.id, l.client_id as client, c.case_number, l.other_office_id as other_office, o.name as other_office_name,
                coalesce(d.other_case_number, l.other_case_number) as other_case, d.outcome, s.name as serving
            from pulih.client_link l
            join pulih.client c on c.office_id = l.office_id and c.id = l.client_id
            join pulih.office o on o.id = l.other_office_id
            left join pulih.client_link_decision d on d.office_id = l.office_id and d.link_id = l.id
            left join pulih.office s on s.id = d.serving_office_id
            where l.office_id = :office""";

    private final JdbcClient jdbc;
    private final Work work;
    private final LinkedPeople people;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    LinkStore(JdbcClient jdbc, Work work, LinkedPeople people, Audit audit, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.people = people;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param side asked: the own office decides; asking: the other one does */
    List<Link> waiting(Asker asker, String side) {
        return work.read(asker.own("care"), () -> jdbc.sql(LINK + " and d.outcome is null and l.side = :side order by l.asked_at, l.id limit 200")
                .param("office", asker.office()).param("side", side)
                .query(Link.class).list());
    }

    List<Link> of(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> jdbc.sql(LINK + " and l.client_id = :client order by l.asked_at desc, l.id desc")
                .param("office", asker.office()).param("client", client)
                .query(Link.class).list());
    }

    private Link get(Asker asker, UUID link) {
        return work.read(asker.own("care"), () -> jdbc.sql(LINK + " and l.id = :link")
                .param("office", asker.office()).param("link", link)
                .query(Link.class).optional().orElseThrow(ProblemException.notFound()));
    }

    /** @throws ProblemException not-found when the other office knows nobody by this NIK, already-done while one waits or holds */
    void ask(Asker asker, UUID id, UUID client, UUID office) {
        work.write(both(asker, office), () -> {
            LinkedPeople.Pair pair = people.pair(asker, client, office).orElseThrow(ProblemException.notFound());
            if (of(asker, client).stream().anyMatch(each -> each.otherOffice().equals(office) && !"refused".equals(each.outcome()))) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            insert(asker, asker.office(), id, client, "asking", office, null);
            insert(asker, office, id, pair.theirs(), "asked", asker.office(), pair.ownCase());
            audit.record(asker, "link-asked", "client", client, "link=" + id);
            audit.record(asker, office, "link-asked", "client", pair.theirs(), "link=" + id);
            notices.tell(asker, office, EnumSet.copyOf(Role.CARE), "link-asked", "client", pair.theirs(), "");
        });
    }

    /** @param serving which of the two offices serves; null refuses. @throws ProblemException not-found, already-done */
    void decide(Asker asker, UUID id, @Nullable UUID serving) {
        Link link = get(asker, id);
        if (!MergePolicy.mayPropose(asker, asker.office()) || !people.side(asker, id).equals("asked")) {
            throw ProblemException.notFound().get();
        }
        String outcome = serving == null ? "refused" : "accepted";
        String action = "link-" + outcome;
        work.write(both(asker, link.otherOffice()), () -> {
            insertDecision(asker, asker.office(), id, outcome, serving, null);
            insertDecision(asker, link.otherOffice(), id, outcome, serving, serving == null ? null : link.caseNumber());
            UUID theirs = people.linked(link.otherOffice(), id);
            audit.record(asker, action, "client", link.client(), "link=" + id);
            audit.record(asker, link.otherOffice(), action, "client", theirs, "link=" + id);
            notices.tell(asker, link.otherOffice(), EnumSet.copyOf(Role.CARE), action, "client", theirs, "");
            notices.tell(asker, asker.office(), EnumSet.copyOf(Role.CARE), action, "client", link.client(), "");
        });
    }

    private static Scope both(Asker asker, UUID office) {
        return Scope.of(List.of(asker.office(), office), asker.account(), "care");
    }

    private void insert(Asker asker, UUID office, UUID id, UUID client, String side, UUID other, @Nullable String otherCase) {
        jdbc.sql("""
                insert into pulih.client_link (office_id, id, client_id, side, other_office_id, other_case_number, asked_by, asked_at)
                values (:office, :id, :client, :side, :other, :case, :account, :now)""")
                .param("office", office).param("id", id).param("client", client).param("side", side).param("other", other)
                .param("case", otherCase).param("account", asker.account()).param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    private void insertDecision(Asker asker, UUID office, UUID link, String outcome, @Nullable UUID serving, @Nullable String otherCase) {
        try {
            jdbc.sql("""
                    insert into pulih.client_link_decision (office_id, link_id, outcome, serving_office_id, other_case_number, decided_by, decided_at)
                    values (:office, :link, :outcome, :serving, :case, :account, :now)""")
                    .param("office", office).param("link", link).param("outcome", outcome).param("serving", serving)
                    .param("case", otherCase).param("account", asker.account()).param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }
}
