package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.clients.DataCategory;
import id.pulih.episodes.Episode;
import id.pulih.instruments.QualityChart;
import id.pulih.instruments.QualityHistory;
import id.pulih.letters.DraftBuilder;
import id.pulih.platform.Dates;
import id.pulih.referrals.internal.Talk;
import id.pulih.ui.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads for a letter exactly the portions it may tell, and not a row besides. Joins the caller's writing work. */
@Component
class PortionFacts {

    private final JdbcClient jdbc;
    private final Clients clients;
    private final QualityHistory quality;
    private final Words words;

    PortionFacts(JdbcClient jdbc, Clients clients, QualityHistory quality, Words words) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.quality = quality;
        this.words = words;
    }

    void add(DraftBuilder letter, Asker asker, Episode episode, Talk talk) {
        who(letter, asker, episode, talk);
        if (talk.categories().contains(DataCategory.PRESENCE)) {
            letter.fact(say("clients.categories.presence"),
                    say("referrals.letter-programme", Dates.typed(episode.calendar().startsOn()), Dates.typed(episode.calendar().plannedEnd())));
        }
        if (talk.categories().contains(DataCategory.ATTENDANCE)) {
            counted(asker, episode).forEach((kind, times) -> letter.fact(say("activities.kind." + kind), say("referrals.letter-times", times)));
        }
        if (talk.categories().contains(DataCategory.MEASUREMENTS)) {
            measured(letter, asker, episode);
        }
        if (talk.categories().contains(DataCategory.URINE)) {
            tested(asker, episode).forEach(each -> letter.fact(say("clients.categories.urine") + " " + Dates.typed(each.day()), say("instruments.overall." + each.overall())));
        }
        if (talk.categories().contains(DataCategory.CERTIFICATE)) {
            certificate(asker, episode).ifPresent(number -> letter.fact(say("clients.categories.certificate"), number));
        }
        if (talk.categories().contains(DataCategory.NOTES) && talk.need() != null) {
            letter.paragraph(talk.need());
        }
    }

    private void who(DraftBuilder letter, Asker asker, Episode episode, Talk talk) {
        if (talk.categories().contains(DataCategory.IDENTITY)) {
            var identity = clients.identity(asker, episode.client());
            letter.fact(say("referrals.letter-name"), identity.name())
                    .fact(say("referrals.letter-born"), Dates.typed(identity.birthDate()))
                    .fact(say("referrals.letter-sex"), say("clients.sex." + identity.sex()));
        } else {
            letter.fact(say("referrals.letter-case"), clients.get(asker, episode.client()).caseNumber());
        }
    }

    private record Counted(String kind, int times) {}

    private Map<String, Integer> counted(Asker asker, Episode episode) {
        var counts = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                select a.kind, count(*) as times from pulih.activity a
                where a.office_id = :office and a.episode_id = :episode
                  and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
                  and not exists (select from pulih.activity_withdrawal w where w.office_id = a.office_id and w.activity_id = a.id)
                group by a.kind order by a.kind""")
                .param("office", asker.office()).param("episode", episode.id()).query(Counted.class).list()
                .forEach(each -> counts.put(each.kind(), each.times()));
        return counts;
    }

    private void measured(DraftBuilder letter, Asker asker, Episode episode) {
        QualityChart chart = quality.chart(asker, episode);
        for (int i = 0; i < chart.columns().size(); i++) {
            int at = i;
            String values = chart.lines().stream().map(line -> shown(line.values().get(at))).collect(Collectors.joining(" / "));
            letter.fact(say("referrals.letter-quality") + " " + Dates.typed(chart.columns().get(i).day()), values);
        }
    }

    private static String shown(@Nullable BigDecimal value) {
        return value == null ? "–" : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private record Tested(LocalDate day, String overall) {}

    private List<Tested> tested(Asker asker, Episode episode) {
        return jdbc.sql("""
                select u.taken_on as day, u.overall from pulih.urine_test u
                where u.office_id = :office and u.episode_id = :episode
                  and not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id)
                order by u.taken_on, u.recorded_at""")
                .param("office", asker.office()).param("episode", episode.id()).query(Tested.class).list();
    }

    private Optional<String> certificate(Asker asker, Episode episode) {
        return jdbc.sql("""
                select c.number from pulih.certificate c where c.office_id = :office and c.episode_id = :episode
                  and not exists (select from pulih.certificate_revocation r where r.office_id = c.office_id and r.episode_id = c.episode_id)""")
                .param("office", asker.office()).param("episode", episode.id()).query(String.class).optional();
    }

    private String say(String key, Object... args) {
        return words.say(Words.INDONESIAN, key, args);
    }
}
