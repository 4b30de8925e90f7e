package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.agents.AssignmentBatch;
import id.pulih.audit.Audit;
import id.pulih.episodes.internal.EpisodeRecords;
import id.pulih.episodes.internal.EpisodeRules;
import id.pulih.episodes.internal.NewEpisode;
import id.pulih.platform.Work;
import id.pulih.programmes.PlannedObligation;
import id.pulih.programmes.ProgrammeCalendar;
import id.pulih.programmes.ProgrammeProfile;
import id.pulih.programmes.Schedule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens and ends many episodes of one office at once; one entry in the trail for all. The clients have none yet. */
@Component
public class EpisodeBatch {

    private final Work work;
    private final Audit audit;
    private final EpisodeRules rules;
    private final EpisodeRecords records;
    private final AssignmentBatch assignments;

    public EpisodeBatch(Work work, Audit audit, EpisodeRules rules, EpisodeRecords records, AssignmentBatch assignments) {
        this.work = work;
        this.audit = audit;
        this.rules = rules;
        this.records = records;
        this.assignments = assignments;
    }

    /** A programme that began on the day the client returned and enrolled; the substance where it was asked. */
    public record Start(UUID id, UUID client, LocalDate day, @Nullable MainSubstance substance) {}

    /** The days of an episode and what it owes. */
    public record Plan(Start start, ProgrammeCalendar calendar, List<PlannedObligation> duties) {}

    /** The plans that {@link #open} stores; a query per distinct day and rule, nothing is written. */
    public List<Plan> plan(Asker asker, String programme, List<Start> starts) {
        ProgrammeProfile profile = rules.profile(programme);
        Map<LocalDate, Plan> byDay = new HashMap<>();
        return work.read(asker.own("care"), () -> starts.stream().map(start -> {
            Plan like = byDay.computeIfAbsent(start.day(), day -> {
                ProgrammeCalendar calendar = rules.terms(asker.office(), profile, day).calendar(day);
                return new Plan(start, calendar, Schedule.of(profile, calendar));
            });
            return new Plan(start, like.calendar(), like.duties());
        }).toList());
    }

    public void open(Asker asker, String programme, List<Plan> plans, List<AssignmentBatch.Past> assigned) {
        ProgrammeProfile profile = rules.profile(programme);
        work.write(asker.own("care"), () -> {
            records.insert(asker, plans.stream().map(plan -> {
                Start start = plan.start();
                var wish = new NewEpisode(start.id(), start.client(), programme, start.day(), start.day(), start.substance());
                return new EpisodeRecords.Planned(wish, profile, plan.calendar(), noon(asker, start.day()));
            }).toList());
            assignments.store(asker, assigned);
            audit.record(asker, "episodes-opened", "office", asker.office(), "count=" + plans.size());
        });
    }

    /** Their assignments were stored with their ends. */
    public void end(Asker asker, List<Ending> endings) {
        work.write(asker.own("care"), () -> {
            records.insertEndings(asker, endings.stream()
                    .map(each -> new EpisodeRecords.Decided(each, noon(asker, each.endedOn())))
                    .toList());
            audit.record(asker, "episodes-ended", "office", asker.office(), "count=" + endings.size());
        });
    }

    private static OffsetDateTime noon(Asker asker, LocalDate day) {
        return day.atTime(12, 0).atZone(asker.zone()).toOffsetDateTime();
    }
}
