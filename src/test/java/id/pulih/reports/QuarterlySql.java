package id.pulih.reports;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every number of the report once more, straight from the tables of the facts and written without a look at how the figures
 * are worked out. The parameters are :office, :from and :to.
 */
final class QuarterlySql {

    private static final String ACTIVITIES = """
            (select a.* from pulih.activity a where a.office_id = :office and a.day between :from and :to
               and a.id not in (select amends from pulih.activity where office_id = :office and amends is not null)
               and a.id not in (select activity_id from pulih.activity_withdrawal where office_id = :office)
               and a.id not in (select id from pulih.copied_fact where office_id = :office)) a""";

    private static final String FORMS = """
            (select s.* from pulih.assessment s where s.office_id = :office and s.taken_on between :from and :to
               and coalesce(s.scores ->> 'valid', 'true') = 'true'
               and s.id not in (select amends from pulih.assessment where office_id = :office and amends is not null)
               and s.id not in (select id from pulih.copied_fact where office_id = :office)) s""";

    private static final String URINES = """
            (select u.* from pulih.urine_test u where u.office_id = :office and u.taken_on between :from and :to and u.overall <> 'invalid'
               and u.id not in (select amends from pulih.urine_test where office_id = :office and amends is not null)
               and u.id not in (select id from pulih.copied_fact where office_id = :office)) u""";

    private static final String FACTS = """
            (select episode_id, day, recorded_at from %s union all select episode_id, taken_on, recorded_at from %s
             union all select episode_id, taken_on, recorded_at from %s) f""".formatted(ACTIVITIES, FORMS, URINES);

    private static final String DUTIES = """
            (select o.*, x.ended_on, p.from_day as paused,
                    exists (select from pulih.obligation_exception r where r.office_id = o.office_id and r.obligation_id = o.id) as excused,
                    exists (select from pulih.episode_fact f where f.office_id = o.office_id and f.episode_id = o.episode_id and f.kind = o.kind
                      and (o.moment is null or f.moment = o.moment) and f.day between o.window_from and o.last_day
                      and (x.ended_on is null or f.day <= x.ended_on)) as done,
                    exists (select from pulih.episode_fact f where f.office_id = o.office_id and f.episode_id = o.episode_id and f.kind = o.kind
                      and (o.moment is null or f.moment = o.moment) and f.day between o.window_from and o.window_to
                      and (x.ended_on is null or f.day <= x.ended_on)) as in_time
             from pulih.obligation o
             left join pulih.episode_ending x on x.office_id = o.office_id and x.episode_id = o.episode_id
             left join pulih.episode_pause p on p.office_id = o.office_id and p.episode_id = o.episode_id
               and p.id not in (select pause_id from pulih.episode_resumption where office_id = :office)
             where o.office_id = :office and o.window_to between :from and :to
               and not exists (select from pulih.hand_over_answer h join pulih.office w on w.id = h.office_id
                 where h.office_id = o.office_id and h.episode_id = o.episode_id and o.window_to < (h.answered_at at time zone w.time_zone)::date)) o""";

    private static final String STILL = "(o.done or ((o.ended_on is null or o.ended_on >= o.window_to) and (o.ended_on is not null or o.paused is null or o.window_to < o.paused)))";

    private static final String COMPLETED = """
            (select x.*, (select u.overall from pulih.urine_test u where u.office_id = x.office_id and u.episode_id = x.episode_id and u.moment = 'final'
                            and u.id not in (select amends from pulih.urine_test where office_id = :office and amends is not null)
                          order by u.taken_on desc, u.recorded_at desc limit 1) as urine
             from pulih.episode_ending x where x.office_id = :office and x.kind = 'completed' and x.ended_on between :from and :to) x""";

    /** Programmes that ended in any way but death or a hand-over, with whether use is known and whether the last test found none. */
    private static final String ENDED = """
            (select y.*, not y.used and y.urine = 'negative' as clean from (
               select x.kind, u.overall as urine, u.overall = 'positive' or exists (select from pulih.relapse_event r where r.office_id = x.office_id
                        and r.episode_id = x.episode_id and not exists (select from pulih.relapse_closing c where c.office_id = r.office_id
                          and c.event_id = r.id and c.result = 'mistaken')) as used
                 from pulih.episode_ending x
                 left join lateral (select coalesce((select t.overall from pulih.urine_test t where t.office_id = x.office_id and t.episode_id = x.episode_id
                        and t.moment = 'final' and t.overall <> 'invalid'
                        and t.id not in (select amends from pulih.urine_test where office_id = :office and amends is not null)
                      order by t.taken_on desc, t.recorded_at desc limit 1), 'none') as overall) u on true
                where x.office_id = :office and x.ended_on between :from and :to and x.kind <> 'died'
                  and x.episode_id not in (select h.episode_id from pulih.hand_over h join pulih.hand_over_ending n on n.office_id = h.office_id
                    and n.hand_over_id = h.id and n.state = 'accepted' where h.office_id = :office)) y) y""";

    private static final String EVENTS = """
            (select n.* from pulih.group_conclusion n join pulih.group_event e on e.office_id = n.office_id and e.id = n.event_id
             where n.office_id = :office and e.kind = 'group-meeting' and n.day between :from and :to and n.version = (
               select max(m.version) from pulih.group_conclusion m where m.office_id = n.office_id and m.event_id = n.event_id)) n""";

    private QuarterlySql() {}

    /** By name of the number; of a share the numerator and the denominator, with a space between. */
    static Map<String, String> all() {
        var sql = new LinkedHashMap<String, String>();
        sql.put("klien-dilayani", "select count(distinct e.client_id) from " + FACTS + " join pulih.episode e on e.office_id = :office and e.id = f.episode_id");
        sql.put("klien-baru", "select count(*) from pulih.episode e where e.office_id = :office and e.starts_on between :from and :to"
                + " and e.id not in (select episode_id from pulih.hand_over_answer where office_id = :office and episode_id is not null)");
        sql.put("klien-lanjutan", "select count(*) from pulih.hand_over_answer where office_id = :office and state = 'accepted' and episode_id is not null"
                + " and answered_at::date between :from and :to");
        Map.of("klien-selesai", "completed", "klien-mengundurkan-diri", "withdrew", "klien-pindah", "moved", "klien-dirujuk", "referred",
                "klien-hilang-kontak", "lost", "klien-meninggal", "died", "klien-berakhir-lain", "other").forEach((name, kind) -> sql.put(name, "select count(*) from pulih.episode_ending x where x.office_id = :office"
                + " and x.kind = '" + kind + "' and x.ended_on between :from and :to and x.episode_id not in (select h.episode_id from pulih.hand_over h"
                + " join pulih.hand_over_ending n on n.office_id = h.office_id and n.hand_over_id = h.id and n.state = 'accepted' where h.office_id = :office)"));
        sql.put("klien-diserahkan", "select count(*) from pulih.hand_over h join pulih.hand_over_ending n on n.office_id = h.office_id and n.hand_over_id = h.id"
                + " join pulih.episode_ending x on x.office_id = h.office_id and x.episode_id = h.episode_id"
                + " where h.office_id = :office and n.state = 'accepted' and x.ended_on between :from and :to");
        sql.put("kunjungan", "select count(*) from " + ACTIVITIES + " where a.kind = 'visit'");
        sql.put("kunjungan-terlaksana", duty("visit", "done"));
        sql.put("kunjungan-tepat-waktu", duty("visit", "in_time"));
        Map.of("informasi", "information", "pencegahan", "relapse-prevention", "kegiatan-positif", "positive-activity", "tinjauan", "progress-review",
                "jejaring", "networking", "pertemuan", "group-meeting", "whoqol", "whoqol-bref", "urica", "urica", "urin", "urine-test")
                .forEach((name, kind) -> sql.put(name + "-terlaksana", duty(kind, "done")));
        sql.put("catatan-terlambat", "select count(*) filter (where (f.recorded_at at time zone o.time_zone)::date > f.day + :within) || ' ' || count(*) from "
                + FACTS + " join pulih.office o on o.id = :office");
        sql.put("pertemuan-kelompok", "select count(*) from " + EVENTS);
        sql.put("pertemuan-sah", "select count(*) filter (where n.fulfils) || ' ' || count(*) from " + EVENTS);
        sql.put("urin-positif", "select count(*) filter (where u.overall = 'positive') || ' ' || count(*) from " + URINES);
        for (String grade : new String[] {"slip", "lapse", "relapse"}) {
            sql.put(grade, "select count(*) from pulih.relapse_event e where e.office_id = :office and e.used_on between :from and :to"
                    + " and not exists (select from pulih.relapse_closing c where c.office_id = :office and c.event_id = e.id and c.result = 'mistaken')"
                    + " and '" + grade + "' = (select g.grade from pulih.relapse_grading g where g.office_id = :office and g.event_id = e.id order by g.number desc limit 1)");
        }
        results(sql);
        return sql;
    }

    private static void results(Map<String, String> sql) {
        sql.put("pulih", "select count(*) filter (where x.urine = 'negative') || ' ' || count(*) from " + COMPLETED);
        sql.put("kualitas-hidup-baik", verdict("qualityOfLife", "baik"));
        sql.put("kualitas-hidup-meningkat", verdict("improvement", "meningkat"));
        Map.of("fisik", "physical", "psikologis", "psychological", "sosial", "social", "lingkungan", "environment")
                .forEach((name, domain) -> sql.put("meningkat-" + name, improved(domain)));
        sql.put("tidak-kambuh", ends("clean", "true"));
        sql.put("tidak-kambuh-terbaik", ends("clean or not used", "true"));
        sql.put("tidak-kambuh-dites", ends("clean", "clean or used"));
        sql.put("rujukan-diterima", "select count(*) filter (where s.state = 'accepted') || ' ' || count(*) filter (where s.state = 'proposed') from ("
                + "select referral_id, state, min(day) as day from pulih.referral_step where office_id = :office group by referral_id, state) s where s.day between :from and :to");
        sql.put("sertifikat", "select count(*) from pulih.certificate where office_id = :office and issued_on between :from and :to");
    }

    private static String duty(String kind, String done) {
        return "select count(*) filter (where o." + done + ") || ' ' || count(*) from " + DUTIES + " where o.kind = '" + kind + "' and (o.done or not o.excused) and " + STILL;
    }

    private static String ends(String good, String all) {
        return "select count(*) filter (where " + good + ") || ' ' || count(*) filter (where " + all + ") from " + ENDED;
    }

    /** The two newest forms compared, straight from their scores. */
    private static String improved(String domain) {
        String score = "(select (s.scores -> 'domains' -> '" + domain + "' ->> 'score0to100')::numeric from " + FORMS.replace("between :from and :to", "<= :to")
                + " where s.episode_id = x.episode_id and s.instrument = 'whoqol-bref' and s.moment = '%s' order by s.taken_on desc, s.recorded_at desc limit 1)";
        String first = score.formatted("initial");
        String last = score.formatted("final");
        return "select count(*) filter (where " + last + " > " + first + ") || ' ' || count(*) filter (where " + last + " - " + first + " is not null) from " + COMPLETED;
    }

    /** The outcome as it was decided at completion is kept with the ending. */
    private static String verdict(String part, String good) {
        String said = "x.outcome -> '" + part + "' ->> 'verdict'";
        return "select count(*) filter (where " + said + " = '" + good + "') || ' ' || count(*) filter (where " + said + " <> 'belum-dinilai') from " + COMPLETED;
    }
}
