package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.field.internal.FactRows.Place;
import id.pulih.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@link FactRows} for many facts in one statement each. All methods join the caller's transaction. */
@Component
class BatchRows {

    /** What was received before under an id, with the receipt it got. */
    record Before(UUID id, byte[] fingerprint, String answer, @Nullable String reason, OffsetDateTime receivedAt, String code) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Most often nothing; the receipts are looked up only then, so that a plan made for empty tables has no join to go wrong in. */
    Map<UUID, List<Before>> before(Asker asker, Set<UUID> facts) {
        boolean any = !jdbc.sql("select id from pulih.field_fact where office_id = :office and id = any (:ids) limit 1")
                .param("office", asker.office())
                .param("ids", facts.toArray(UUID[]::new))
                .query(UUID.class)
                .list().isEmpty();
        return !any ? Map.of() : jdbc.sql("""
                select f.id, f.fingerprint, f.answer, f.reason, f.received_at, r.code
                  from unnest(:ids::uuid[]) as s (id)
                  join pulih.field_fact f on f.office_id = :office and f.id = s.id
                  join pulih.field_receipt r on r.office_id = f.office_id and r.fact_id = f.id
                 order by f.received_at, f.row_id""")
                .param("office", asker.office())
                .param("ids", facts.toArray(UUID[]::new))
                .query(Before.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Before::id));
    }

    private record Found(UUID episode, UUID client, LocalDate startsOn, @Nullable LocalDate endedOn, @Nullable UUID agent) {}

    /** Of the office's programmes; whether the client was erased is for the record to find out. */
    Map<UUID, Place> places(Asker asker, Set<UUID> episodes) {
        return jdbc.sql("""
                select e.id as episode, e.client_id as client, e.starts_on, n.ended_on,
                       (select s.agent_id from pulih.assignment s
                          left join pulih.assignment_ending x on x.office_id = s.office_id and x.assignment_id = s.id
                         where s.office_id = e.office_id and s.episode_id = e.id
                           and s.from_day <= :today and (x.ended_on is null or x.ended_on >= :today)
                         order by s.from_day desc, s.id desc limit 1) as agent
                  from pulih.episode e
                  left join pulih.episode_ending n on n.office_id = e.office_id and n.episode_id = e.id
                 where e.office_id = :office and e.id = any (:episodes)""")
                .param("office", asker.office())
                .param("episodes", episodes.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock.withZone(asker.zone())))
                .query(Found.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Found::episode, each -> new Place(each.client(), each.startsOn(), each.endedOn(), each.agent())));
    }

    /** Answers when they were received: all at once. Their entries in the trail are those of the activities they became, under the same ids. */
    Instant accepted(Sender sender, Skew skew, List<OpenedFact> facts) {
        Instant now = clock.instant();
        if (!facts.isEmpty()) {
            insert(sender, skew, facts, now);
        }
        return now;
    }

    private void insert(Sender sender, Skew skew, Collection<OpenedFact> facts, Instant now) {
        jdbc.sql("""
                insert into pulih.field_fact (office_id, id, fingerprint, device_id, agent_id, episode_id, kind, form, answer,
                    device_time, device_zone, skew_seconds, received_at, row_id)
                select :office, f.id, f.fingerprint, :device, :agent, f.episode, f.kind, f.form, 'accepted', f.time, f.zone, :skew, :now, f.row
                  from unnest(:ids::uuid[], :fingerprints::bytea[], :episodes::uuid[], :kinds::text[], :forms::text[], :times::text[], :zones::text[],
                      :rows::uuid[]) as f (id, fingerprint, episode, kind, form, time, zone, row)""")
                .param("office", sender.asker().office())
                .param("device", sender.device())
                .param("agent", sender.agent())
                .param("skew", skew.seconds())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", facts.stream().map(OpenedFact::id).toArray(UUID[]::new))
                .param("fingerprints", facts.stream().map(OpenedFact::fingerprint).toArray(byte[][]::new))
                .param("episodes", facts.stream().map(OpenedFact::episode).toArray(UUID[]::new))
                .param("kinds", texts(facts, OpenedFact::kind))
                .param("forms", texts(facts, OpenedFact::form))
                .param("times", texts(facts, OpenedFact::deviceTime))
                .param("zones", texts(facts, OpenedFact::deviceZone))
                .param("rows", facts.stream().map(fact -> Ids.next()).toArray(UUID[]::new))
                .update();
    }

    private static String[] texts(Collection<OpenedFact> facts, Function<OpenedFact, String> member) {
        return facts.stream().map(member).toArray(String[]::new);
    }
}
