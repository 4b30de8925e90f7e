package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.clients.DataCategory;
import id.pulih.clients.Identity;
import id.pulih.disclosures.Disclosure;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.QualityChart;
import id.pulih.instruments.QualityHistory;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers for a letter what its disclosure covers, and reads nothing else. Joins the caller's writing work. */
@Component
class LetterFacts {

    private final JdbcClient jdbc;
    private final Clients clients;
    private final Episodes episodes;
    private final QualityHistory quality;
    private final Offices offices;

    LetterFacts(JdbcClient jdbc, Clients clients, Episodes episodes, QualityHistory quality, Offices offices) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.episodes = episodes;
        this.quality = quality;
        this.offices = offices;
    }

    Letter of(Asker asker, UUID client, Disclosure d, @Nullable String statement) {
        Office office = offices.get(asker.office());
        Optional<Episode> newest = episodes.ofClient(asker, client).stream().findFirst();
        return new Letter(new Letter.Letterhead(office.name(), office.address(), office.phone()), clients.get(asker, client).caseNumber(),
                covered(d, DataCategory.IDENTITY, () -> who(clients.identity(asker, client))),
                covered(d, DataCategory.PRESENCE, () -> newest.map(LetterFacts::programme).orElse(null)),
                covered(d, DataCategory.ATTENDANCE, () -> newest.map(each -> attendance(asker, each)).orElse(List.of())),
                covered(d, DataCategory.MEASUREMENTS, () -> newest.map(each -> measured(asker, each)).orElse(List.of())),
                covered(d, DataCategory.URINE, () -> newest.map(each -> urine(asker, each)).orElse(List.of())),
                covered(d, DataCategory.CERTIFICATE, () -> newest.map(each -> certificate(asker, each)).orElse(null)),
                covered(d, DataCategory.NOTES, () -> statement), asker.name(), d.givenOn(), d);
    }

    private static <T> @Nullable T covered(Disclosure d, DataCategory category, Supplier<@Nullable T> fact) {
        return d.categories().contains(category) ? fact.get() : null;
    }

    private static Letter.Who who(Identity identity) {
        return new Letter.Who(identity.name(), identity.birthDate());
    }

    private static Letter.Programme programme(Episode e) {
        return new Letter.Programme(e.programme(), e.calendar().startsOn(), e.calendar().plannedEnd(), e.endedOn());
    }

    private List<Letter.Counted> attendance(Asker asker, Episode episode) {
        return jdbc.sql("""
                select a.kind, count(*) as times, max(a.day) as last from pulih.activity a
                where a.office_id = :office and a.episode_id = :episode
                  and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
                group by a.kind order by a.kind""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query(Letter.Counted.class)
                .list();
    }

    private List<Letter.Measured> measured(Asker asker, Episode episode) {
        QualityChart chart = quality.chart(asker, episode);
        var all = new ArrayList<Letter.Measured>();
        for (int i = 0; i < chart.columns().size(); i++) {
            int at = i;
            all.add(new Letter.Measured(chart.columns().get(i).day(), chart.lines().stream().map(line -> shown(line.values().get(at))).toList()));
        }
        return all;
    }

    private static String shown(@Nullable BigDecimal value) {
        return value == null ? "–" : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private List<Letter.Tested> urine(Asker asker, Episode episode) {
        return jdbc.sql("""
                select u.taken_on as day, u.overall from pulih.urine_test u
                where u.office_id = :office and u.episode_id = :episode
                  and not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id)
                order by u.taken_on, u.recorded_at""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query(Letter.Tested.class)
                .list();
    }

    private Letter.@Nullable Issued certificate(Asker asker, Episode episode) {
        return jdbc.sql("""
                select c.number, c.issued_on as on_day from pulih.certificate c
                where c.office_id = :office and c.episode_id = :episode
                  and not exists (select from pulih.certificate_revocation r where r.office_id = c.office_id and r.episode_id = c.episode_id)""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query((row, n) -> new Letter.Issued(row.getString("number"), row.getObject("on_day", LocalDate.class)))
                .optional()
                .orElse(null);
    }
}
