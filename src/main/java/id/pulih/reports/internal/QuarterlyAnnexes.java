package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is annexed to the report of the asker's own office (S004:737). Joins the caller's transaction. */
@Component
class QuarterlyAnnexes {

    /**
     * One client in the recapitulation, with the columns of annex I of Perka BNN 4/2015, by case number.
     *
     * @param age     at the end of the quarter
     * @param mainSubstance as it was said last, null when nobody was asked
     * @param substances of tests in the year before the end of the quarter
     * @param visits  in the quarter, as signed
     * @param ending  null while the programme runs
     */
    record Client(String caseNumber, String sex, int age, @Nullable String mainSubstance, String substances, String rehabilitation, String programme, LocalDate startsOn,
            @Nullable LocalDate endedOn, @Nullable String ending, int visits) {}

    /** A document of the quarter. @param kind a code of letters, or of group events */
    record Document(LocalDate day, boolean letter, String kind, String number) {}

    private static final int MOST = 2000;
    private static final String VISITS = Measure.ACTIVITY_VISIT.code();
    private static final List<String> ALL = Stream.of(Measure.values()).map(Measure::code).toList();

    private final JdbcClient jdbc;
    private final QuarterlyLive live;
    private final QuarterlyFrozen frozen;

    QuarterlyAnnexes(JdbcClient jdbc, QuarterlyLive live, QuarterlyFrozen frozen) {
        this.jdbc = jdbc;
        this.live = live;
        this.frozen = frozen;
    }

    /** Of all programmes that count anything in the quarter. */
    List<Client> clients(Asker asker, QuarterlyReport report, int revision) {
        var visits = new HashMap<UUID, Integer>();
        lists(asker, report, revision).stream().filter(each -> each.episode() != null)
                .forEach(each -> visits.merge(each.owner(), each.measure().equals(VISITS) ? each.counted() : 0, Integer::sum));
        return jdbc.sql("""
                select e.id, c.case_number, c.sex, extract(year from :to::date)::integer - c.birth_year as age, c.rehabilitation_kind, e.programme, e.starts_on,
                       (select s.substance from pulih.episode_substance s where s.office_id = e.office_id and s.episode_id = e.id
                         order by s.number desc limit 1) as main_substance,
                       case when x.ended_on <= :to then x.ended_on end as ended_on, case when x.ended_on <= :to then x.kind end as ending,
                       coalesce((select string_agg(distinct r.key, ', ' order by r.key) from pulih.urine_test u
                                 cross join lateral jsonb_each_text(u.results) as r (key, value)
                                 where u.office_id = e.office_id and u.episode_id = e.id and r.value = 'positive' and u.taken_on <= :to
                                   and u.taken_on > :to::date - interval '1 year'
                                   and not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id)), '') as substances
                from pulih.episode e
                join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
                left join pulih.episode_ending x on x.office_id = e.office_id and x.episode_id = e.id
                where e.office_id = :office and e.id = any (:episodes) order by c.case_number, e.starts_on limit :most""")
                .param("office", asker.office())
                .param("episodes", visits.keySet().toArray(UUID[]::new))
                .param("to", report.quarter().to()).param("most", MOST)
                .query((row, n) -> new Client(row.getString("case_number"), row.getString("sex"), row.getInt("age"), row.getString("main_substance"), row.getString("substances"),
                        row.getString("rehabilitation_kind"), row.getString("programme"), row.getObject("starts_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class), row.getString("ending"),
                        visits.getOrDefault(row.getObject("id", UUID.class), 0)))
                .list();
    }

    private List<QuarterlyLive.Counted> lists(Asker asker, QuarterlyReport report, int revision) {
        return revision == 0 ? live.lists(asker.office(), report.quarter()) : frozen.lists(report, revision, ALL);
    }

    /** Letters issued and group events held. */
    List<Document> documents(Asker asker, Period quarter) {
        return jdbc.sql("""
                select l.day, true as letter, l.kind, n.number from pulih.letter l
                join pulih.letter_number n on n.office_id = l.office_id and n.id = l.number_id
                where l.office_id = :office and l.day between :from and :to
                  and not exists (select from pulih.letter_void v where v.office_id = l.office_id and v.letter_id = l.id)
                union all
                select n.day, false, e.kind, n.present::text from pulih.group_conclusion n
                join pulih.group_event e on e.office_id = n.office_id and e.id = n.event_id
                where n.office_id = :office and n.day between :from and :to
                  and not exists (select from pulih.group_conclusion x
                                   where x.office_id = n.office_id and x.event_id = n.event_id and x.version > n.version)
                order by 1, 3, 4 limit :most""")
                .param("office", asker.office()).param("from", quarter.from()).param("to", quarter.to()).param("most", MOST)
                .query((row, n) -> new Document(row.getObject("day", LocalDate.class), row.getBoolean("letter"), row.getString("kind"), row.getString("number")))
                .list();
    }
}
