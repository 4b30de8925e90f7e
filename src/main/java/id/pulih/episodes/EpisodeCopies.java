package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.episodes.internal.CalendarRecords;
import id.pulih.episodes.internal.EpisodeRecords;
import id.pulih.episodes.internal.EpisodeRules;
import id.pulih.episodes.internal.NewEpisode;
import id.pulih.episodes.internal.ObligationRecords;
import id.pulih.platform.Ids;
import id.pulih.programmes.ProgrammeProfile;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets another office go on with an episode: the same days, duties and decisions, under that office's own ids. */
@Component
public class EpisodeCopies {

    private static final Set<String> EXCUSED = Set.of("refused", "impossible");

    private final Episodes episodes;
    private final EpisodeRecords records;
    private final EpisodeRules rules;
    private final CalendarRecords calendars;
    private final ObligationRecords obligations;
    private final Audit audit;

    public EpisodeCopies(Episodes episodes, EpisodeRecords records, EpisodeRules rules, CalendarRecords calendars, ObligationRecords obligations,
            Audit audit) {
        this.episodes = episodes;
        this.records = records;
        this.rules = rules;
        this.calendars = calendars;
        this.obligations = obligations;
        this.audit = audit;
    }

    /** Where it comes from and who goes on with whom. */
    public record Continuation(Asker sender, Episode episode, Asker receiver, UUID client, UUID id, String reason) {}

    /**
     * The caller's scope holds both offices; the sender's episode is left as it is.
     *
     * @param reasons whether the reasons of what was refused or impossible go along
     * @throws id.pulih.platform.ProblemException episode-open when the client is in this programme there already
     */
    public void continueThere(Continuation c, boolean reasons) {
        Episode old = c.episode();
        ProgrammeProfile profile = rules.profile(old.programme());
        records.insertContinued(c.receiver(), new NewEpisode(c.id(), c.client(), old.programme(), old.returnedOn(), old.enrolledOn(), null), profile, old.calendar());
        if (old.calendar().extensionMonths() > 0) {
            calendars.insertExtension(c.receiver(), c.id(), Ids.next(), old.calendar().extensionMonths(), c.reason(), records.today(c.receiver()));
        }
        old.calendar().pauses().forEach(pause -> {
            UUID id = Ids.next();
            calendars.insertPause(c.receiver(), c.id(), id, pause.from(), c.reason());
            calendars.insertResumption(c.receiver(), id, pause.until());
        });
        if (old.pausedSince() != null) {
            calendars.insertPause(c.receiver(), c.id(), Ids.next(), old.pausedSince(), c.reason());
        }
        excuse(c, reasons);
        audit.record(c.receiver(), "episode-continued", "episode", c.id(), "from=" + old.office() + " episode=" + old.id());
    }

    private void excuse(Continuation c, boolean reasons) {
        Episode fresh = episodes.own(c.receiver(), c.id());
        List<Duty> duties = episodes.duties(c.receiver(), fresh);
        for (Duty duty : episodes.duties(c.sender(), c.episode())) {
            if (EXCUSED.contains(duty.state())) {
                String reason = reasons && duty.exceptionReason() != null ? duty.exceptionReason() : c.reason();
                duties.stream().filter(each -> each.rule().equals(duty.rule())).findFirst().ifPresent(same ->
                        obligations.exempt(c.receiver(), new ObligationRecords.Exempting(same.id(), duty.state(), reason), duties));
            }
        }
    }
}
