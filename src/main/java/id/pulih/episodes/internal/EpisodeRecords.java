package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Ending;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.programmes.Moment;
import id.pulih.programmes.PlannedObligation;
import id.pulih.programmes.ProgrammeCalendar;
import id.pulih.programmes.ProgrammeProfile;
import id.pulih.programmes.Schedule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The statements that write episodes, their ends and their obligations. All join the caller's transaction. */
@Component
public class EpisodeRecords {

    private static final String LAY_DOWN = """
            insert into pulih.obligation (office_id, id, episode_id, rule, kind, moment, owner, month, window_from, window_to, last_day, blocks)
            values (:office, :id, :episode, :rule, :kind, :moment, :owner, :month, :from, :to, :last, :blocks)
            on conflict (office_id, episode_id, rule) do update
               set month = excluded.month, window_from = excluded.window_from, window_to = excluded.window_to, last_day = excluded.last_day""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;
    private final EpisodeRules rules;
    private final SubstanceRecords substances;

    public EpisodeRecords(NamedParameterJdbcTemplate jdbc, Clock clock, EpisodeRules rules, SubstanceRecords substances) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.substances = substances;
    }

    public LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    /** Notes a programme that does not exist, or did not yet on the first day. */
    public void checkTerms(Asker asker, NewEpisode wish, Input input) {
        ProgrammeProfile profile = rules.find(wish.programme()).orElse(null);
        if (profile == null) {
            String codes = rules.programmes().stream().map(ProgrammeProfile::code).collect(Collectors.joining(", "));
            input.error("programme", "choice", wish.programme(), codes);
        } else if (input.ok("enrolledOn") && input.ok("returnedToFamilyOn")) {
            checkBeginning(asker, wish, profile, input);
        }
    }

    private void checkBeginning(Asker asker, NewEpisode wish, ProgrammeProfile profile, Input input) {
        LocalDate effective = profile.identity().effectiveFrom();
        if (wish.enrolledOn().isBefore(effective)) {
            input.error("enrolledOn", "programme-not-in-force", Dates.typed(wish.enrolledOn()), Dates.typed(effective));
        } else if (rules.start(asker.office(), wish.returnedOn(), wish.enrolledOn()).day().isBefore(effective)) {
            input.error("returnedToFamilyOn", "programme-not-in-force", Dates.typed(wish.returnedOn()), Dates.typed(effective));
        }
    }

    /** The client's row is locked, so that two programmes of one kind cannot begin at the same moment. */
    public void insert(Asker asker, NewEpisode wish) {
        refuseSecond(asker, wish);
        ProgrammeProfile profile = rules.profile(wish.programme());
        LocalDate start = rules.start(asker.office(), wish.returnedOn(), wish.enrolledOn()).day();
        insert(asker, List.of(new Planned(wish, profile, rules.terms(asker.office(), profile, start).calendar(start), now())));
    }

    /** One that another office began, with the days it has there. */
    public void insertContinued(Asker asker, NewEpisode wish, ProgrammeProfile profile, ProgrammeCalendar calendar) {
        refuseSecond(asker, wish);
        insert(asker, List.of(new Planned(wish, profile, calendar, now())));
    }

    /** An episode with its days, and when it was opened. */
    public record Planned(NewEpisode wish, ProgrammeProfile profile, ProgrammeCalendar calendar, OffsetDateTime at) {}

    /** The caller answers for the clients being in no such programme. */
    public void insert(Asker asker, List<Planned> all) {
        jdbc.batchUpdate("""
                insert into pulih.episode (office_id, id, client_id, programme, profile_version, returned_on, enrolled_on, starts_on,
                                           planned_end, months, opened_by, opened_at)
                values (:office, :id, :client, :programme, :version, :returned, :enrolled, :starts, :end, :months, :by, :now)""",
                all.stream().map(each -> episode(asker, each)).toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(LAY_DOWN, all.stream()
                .flatMap(each -> Schedule.of(each.profile(), each.calendar()).stream().map(duty -> obligation(asker, each.wish().id(), duty)))
                .toArray(SqlParameterSource[]::new));
        substances.insertFirst(asker, all);
    }

    private MapSqlParameterSource episode(Asker asker, Planned planned) {
        return by(asker, planned.at()).addValue("id", planned.wish().id())
                .addValue("client", planned.wish().client())
                .addValue("programme", planned.profile().code())
                .addValue("version", String.valueOf(planned.profile().identity().version()))
                .addValue("returned", planned.wish().returnedOn())
                .addValue("enrolled", planned.wish().enrolledOn())
                .addValue("starts", planned.calendar().startsOn())
                .addValue("end", planned.calendar().plannedEnd())
                .addValue("months", planned.calendar().months());
    }

    private void refuseSecond(Asker asker, NewEpisode wish) {
        var params = by(asker).addValue("client", wish.client()).addValue("programme", wish.programme());
        if (jdbc.queryForList("select id from pulih.client where office_id = :office and id = :client for update", params, UUID.class).isEmpty()) {
            throw ProblemException.notFound().get();
        }
        boolean running = Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from pulih.episode e
                     where e.office_id = :office and e.client_id = :client and e.programme = :programme
                       and not exists (select from pulih.episode_ending n where n.office_id = e.office_id and n.episode_id = e.id))""",
                params, Boolean.class));
        if (running) {
            throw ProblemException.of(Problem.EPISODE_OPEN);
        }
    }

    /** After an extension or a pause: the planned end and every window anew, by rule; ids of obligations stay. */
    public void redate(Asker asker, UUID episode, String programme, ProgrammeCalendar calendar) {
        jdbc.update("update pulih.episode set planned_end = :end where office_id = :office and id = :id",
                by(asker).addValue("id", episode).addValue("end", calendar.plannedEnd()));
        layDown(asker, episode, rules.profile(programme), calendar);
    }

    private void layDown(Asker asker, UUID episode, ProgrammeProfile profile, ProgrammeCalendar calendar) {
        jdbc.batchUpdate(LAY_DOWN,
                Schedule.of(profile, calendar).stream().map(each -> obligation(asker, episode, each)).toArray(SqlParameterSource[]::new));
    }

    private MapSqlParameterSource obligation(Asker asker, UUID episode, PlannedObligation planned) {
        Moment moment = planned.moment();
        return by(asker).addValue("id", Ids.next())
                .addValue("episode", episode)
                .addValue("rule", planned.ruleKey())
                .addValue("kind", planned.kind().code())
                .addValue("moment", moment == null ? null : moment.code())
                .addValue("owner", planned.owner().code())
                .addValue("month", planned.month())
                .addValue("from", planned.from())
                .addValue("to", planned.to())
                .addValue("last", planned.lastDay())
                .addValue("blocks", planned.blocksCompletion());
    }

    public void insert(Asker asker, Ending ending) {
        insertEndings(asker, List.of(new Decided(ending, now())));
    }

    /** An ending, and when it was decided. */
    public record Decided(Ending ending, OffsetDateTime at) {}

    public void insertEndings(Asker asker, List<Decided> all) {
        jdbc.batchUpdate("""
                insert into pulih.episode_ending (office_id, episode_id, id, kind, ended_on, reason, open_obligations, outcome, decided_by, decided_at)
                values (:office, :episode, :id, :kind, :endedOn, :reason, cast(:open as jsonb), cast(:outcome as jsonb), :by, :now)""",
                all.stream().map(each -> ending(asker, each)).toArray(SqlParameterSource[]::new));
    }

    private MapSqlParameterSource ending(Asker asker, Decided decided) {
        Ending ending = decided.ending();
        return by(asker, decided.at()).addValue("episode", ending.episode())
                .addValue("id", ending.id())
                .addValue("kind", ending.kind())
                .addValue("endedOn", ending.endedOn())
                .addValue("reason", ending.reason())
                .addValue("open", ending.openObligationsJson())
                .addValue("outcome", ending.outcomeJson());
    }

    private MapSqlParameterSource by(Asker asker) {
        return by(asker, now());
    }

    private static MapSqlParameterSource by(Asker asker, OffsetDateTime at) {
        return new MapSqlParameterSource("office", asker.office())
                .addValue("by", asker.account())
                .addValue("now", at);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
