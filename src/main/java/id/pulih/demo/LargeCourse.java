package id.pulih.demo;

import static id.pulih.demo.InventedPeople.any;

import id.pulih.activities.ActivityBatch;
import id.pulih.activities.ActivityKind;
import id.pulih.activities.Condition;
import id.pulih.activities.InformationSource;
import id.pulih.activities.VisitPlace;
import id.pulih.episodes.Ending;
import id.pulih.episodes.EpisodeBatch;
import id.pulih.instruments.MeasurementBatch;
import id.pulih.instruments.UrineResult;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.programmes.Moment;
import id.pulih.programmes.ObligationKind;
import id.pulih.programmes.PlannedObligation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded of the clients of one office, from their plans up to the demo's day. */
final class LargeCourse {

    /** Activities of a programme that ran to its end; a shorter one has fewer. */
    private static final int ACTIVITIES = 31;

    private static final UrineResult CLEAN = AnswerPool.urine(null);
    private static final UrineResult POSITIVE = AnswerPool.urine("MET");

    private static final List<String> NOTES = List.of(
            "Bertemu di rumah, keadaan baik.", "Sudah mulai bekerja lagi.", "Tidur lebih teratur, nafsu makan baik.",
            "Keluarga ikut mendukung.", "Ikut kerja bakti di kampung.", "Sempat bertemu teman lama, dapat menolak ajakan.",
            "Ingin belajar servis telepon genggam.", "Merasa jenuh, diajak berolahraga bersama.", "Membantu usaha orang tua.",
            "Membahas pemicu dan cara menghadapinya.", "Rajin ke rumah ibadah.", "Mencari pekerjaan tetap.");

    private static final List<ActivityKind> MORE = List.of(ActivityKind.VISIT, ActivityKind.VISIT, ActivityKind.POSITIVE_ACTIVITY,
            ActivityKind.POSITIVE_ACTIVITY, ActivityKind.RELAPSE_PREVENTION, ActivityKind.INFORMATION, ActivityKind.VOCATIONAL,
            ActivityKind.NETWORKING);

    /** Why a programme ended early, by the code of the ending. */
    private static final List<List<String>> REASONS = List.of(List.of("moved", "Pindah kerja ke luar kota."),
            List.of("withdrew", "Klien memilih berhenti."), List.of("lost", "Tidak dapat dihubungi dan tidak ditemukan di alamatnya."),
            List.of("referred", "Dirujuk kembali ke rehabilitasi."), List.of("died", "Meninggal karena kecelakaan."));

    /** How a programme stands on the demo's day. */
    enum Fate { RUNNING, LEFT, COMPLETED }

    final List<ActivityBatch.Past> activities = new ArrayList<>();
    final List<MeasurementBatch.Form> forms = new ArrayList<>();
    final List<MeasurementBatch.Urine> tests = new ArrayList<>();
    final List<Ending> endings = new ArrayList<>();

    private final Random random;
    private final ZoneId zone;
    private final List<AnswerPool.Pair> pool;

    LargeCourse(Random random, ZoneId zone, List<AnswerPool.Pair> pool) {
        this.random = random;
        this.zone = zone;
        this.pool = pool;
    }

    /** @param last the last day of which something is known: that of the ending, or the day before the demo's */
    void tell(EpisodeBatch.Plan plan, Fate fate, LocalDate last) {
        AnswerPool.Pair pair = any(random, pool);
        boolean positive = random.nextInt(14) == 0;
        var open = new ArrayList<String>();
        int before = activities.size();
        for (PlannedObligation duty : plan.duties()) {
            if (done(duty, fate, last)) {
                fulfil(plan.start(), duty, pair, positive, between(duty.from(), earlier(duty.to(), last)));
            } else {
                open.add(duty.ruleKey());
            }
        }
        more(plan, last, activities.size() - before);
        if (fate == Fate.COMPLETED) {
            end(plan, List.of("completed", ""), last, "[]", positive ? pair.positive() : pair.clean());
        } else if (fate == Fate.LEFT) {
            end(plan, any(random, REASONS), last, JsonMapper.shared().writeValueAsString(open), "{}");
        }
    }

    private boolean done(PlannedObligation duty, Fate fate, LocalDate last) {
        if (duty.from().isAfter(last)) {
            return false;
        }
        return switch (fate) {
            case COMPLETED -> duty.blocksCompletion() || random.nextInt(20) > 0;
            case LEFT -> random.nextInt(7) > 0;
            case RUNNING -> duty.to().isAfter(last) ? random.nextBoolean() : random.nextInt(14) > 0;
        };
    }

    private void fulfil(EpisodeBatch.Start start, PlannedObligation duty, AnswerPool.Pair pair, boolean positive, LocalDate day) {
        Moment moment = duty.moment();
        if (moment == null) {
            activity(start, Coded.of(ActivityKind.class, duty.kind().code()), day);
            return;
        }
        boolean isLast = moment == Moment.FINAL;
        UUID id = id(day.atTime(12, 0).atZone(zone).toInstant());
        if (duty.kind() == ObligationKind.WHOQOL_BREF) {
            forms.add(new MeasurementBatch.Form(id, start.id(), moment.code(), day, isLast ? pair.last() : pair.first()));
        } else if (duty.kind() == ObligationKind.URINE_TEST) {
            tests.add(new MeasurementBatch.Urine(id, start.id(), moment.code(), day, isLast && positive ? POSITIVE : CLEAN));
        }
    }

    /** Beyond what the programme asks for, in keeping with how long it has run. */
    private void more(EpisodeBatch.Plan plan, LocalDate last, int recorded) {
        LocalDate from = plan.calendar().startsOn();
        LocalDate to = earlier(plan.calendar().plannedEnd(), last);
        double part = (double) ChronoUnit.DAYS.between(from, to) / ChronoUnit.DAYS.between(from, plan.calendar().plannedEnd());
        for (long n = Math.round(ACTIVITIES * part) - recorded; n > 0; n--) {
            activity(plan.start(), any(random, MORE), between(from, to));
        }
    }

    private void activity(EpisodeBatch.Start start, ActivityKind kind, LocalDate day) {
        Instant at = day.atTime(8 + random.nextInt(10), random.nextInt(60)).atZone(zone).toInstant();
        boolean visit = kind == ActivityKind.VISIT;
        InformationSource source = !visit && random.nextInt(6) == 0 ? any(random, List.of(InformationSource.values())) : null;
        VisitPlace place = visit ? any(random, List.of(VisitPlace.values())) : null;
        activities.add(new ActivityBatch.Past(id(at), start.client(), start.id(), at, kind, condition(visit), place, source, notes()));
    }

    /** Of a hundred visits three to four tell of a return to use. */
    private Condition condition(boolean visit) {
        if (!visit) {
            return Condition.UNKNOWN;
        }
        int n = random.nextInt(200);
        return n < 4 ? Condition.SLIP : n < 6 ? Condition.LAPSE : n < 7 ? Condition.RELAPSE : Condition.STABLE;
    }

    private @Nullable String notes() {
        return random.nextInt(10) < 3 ? any(random, NOTES) : null;
    }

    private void end(EpisodeBatch.Plan plan, List<String> kind, LocalDate day, String open, String outcome) {
        String reason = kind.getLast().isEmpty() ? null : kind.getLast();
        endings.add(new Ending(id(day.atTime(12, 0).atZone(zone).toInstant()), plan.start().id(), kind.getFirst(), day, reason, open, outcome));
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(ChronoUnit.DAYS.between(from, to) + 1));
    }

    private UUID id(Instant at) {
        return Ids.at(at, random.nextLong(), random.nextLong());
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
