package id.pulih.entitlements.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.EpisodePolicy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger reads of other modules' tables. Joins the caller's work. */
@Component
class LedgerQueries {

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Referrals in some programmes of some offices that were accepted, whether they are done or not. */
    List<OwedReferral> referrals(Asker asker, Collection<UUID> offices, Collection<UUID> episodes) {
        return jdbc.sql("""
                select r.episode_id as episode, r.id, r.kind, s.state, s.day as since
                from pulih.referral r
                join lateral (select x.state, x.day from pulih.referral_step x
                              where x.office_id = r.office_id and x.referral_id = r.id order by x.number desc limit 1) s on true
                where r.office_id = any (:offices) and r.episode_id = any (:episodes) and s.state in ('accepted', 'done')
                order by s.day, r.id""")
                .param("offices", offices.stream().filter(EpisodePolicy.officesFollowed(asker)::contains).toArray(UUID[]::new))
                .param("episodes", episodes.toArray(UUID[]::new))
                .query(OwedReferral.class)
                .list();
    }

    private record Company(UUID episode, UUID agent) {}

    /** Who accompanies each of some programmes of the asker's office, or did so last. */
    Map<UUID, UUID> agents(Asker asker, Collection<UUID> episodes) {
        var agents = new HashMap<UUID, UUID>();
        jdbc.sql("""
                select distinct on (s.episode_id) s.episode_id as episode, s.agent_id as agent from pulih.assignment s
                where s.office_id = :office and s.episode_id = any (:episodes) order by s.episode_id, s.from_day desc, s.id desc""")
                .param("office", asker.office())
                .param("episodes", episodes.toArray(UUID[]::new))
                .query(Company.class)
                .list()
                .forEach(each -> agents.put(each.episode(), each.agent()));
        return agents;
    }

    private record Home(UUID client, String village) {}

    /** Village and district of some clients of the asker's office. */
    Map<UUID, String> villages(Asker asker, Collection<UUID> clients) {
        var villages = new HashMap<UUID, String>();
        jdbc.sql("""
                select c.id as client, a.name || coalesce(', ' || d.name, '') as village
                from pulih.client c join pulih.area a on a.code = c.village_code left join pulih.area d on d.code = a.parent_code
                where c.office_id = :office and c.id = any (:clients)""")
                .param("office", asker.office())
                .param("clients", clients.toArray(UUID[]::new))
                .query(Home.class)
                .list()
                .forEach(each -> villages.put(each.client(), each.village()));
        return villages;
    }

    /** An office to be counted. */
    record OfficeName(UUID id, String name) {}

    /** By name, after the given one: superiors read a few offices at a time. */
    List<OfficeName> offices(Collection<UUID> offices, String after, int limit) {
        return jdbc.sql("select o.id, o.name from pulih.office o where o.id = any (:offices) and o.name > :after order by o.name limit :limit")
                .param("offices", offices.toArray(UUID[]::new))
                .param("after", after)
                .param("limit", limit + 1)
                .query(OfficeName.class)
                .list();
    }
}
