package id.pulih.indicators.internal;

import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.indicators.internal.CourseQueries.Person;
import id.pulih.indicators.internal.Figure.Key;
import id.pulih.offices.OfficeRules;
import id.pulih.rules.RuleIds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out from the facts what somebody counts. Reads only. */
@Component
class Reckoning {

    private final CourseQueries courses;
    private final OfficeRules rules;
    private final JdbcClient jdbc;

    Reckoning(CourseQueries courses, OfficeRules rules, JdbcClient jdbc) {
        this.courses = courses;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    List<Person> persons(Touched touched) {
        return touched.clients().isEmpty() ? List.of() : courses.persons(touched.office(), touched.clients());
    }

    /** @param persons as {@link #persons} gave them */
    Map<Key, Figure> figures(Touched touched, List<Person> persons) {
        var figures = new LinkedHashMap<Key, Figure>();
        // Whoever waited for a turn may have read the rules before somebody decided on them, and counted before this.
        rules.forget(touched.office());
        var terms = new OfficeTerms(touched.office());
        persons.forEach(person -> figures.putAll(Contribution.of(person.courses(), terms)));
        if (!touched.events().isEmpty()) {
            events(touched.office(), touched.events()).forEach(each -> figures.put(each.key(), each));
        }
        if (!touched.agents().isEmpty()) {
            agents(touched.office(), touched.agents()).forEach(each -> figures.put(each.key(), each));
        }
        return figures;
    }

    /** A meeting belongs to the day it was held on; how it was concluded last holds. */
    private List<Figure> events(UUID office, Collection<UUID> events) {
        return jdbc.sql("""
                select c.event_id, e.kind, c.day, c.fulfils from pulih.group_conclusion c
                  join pulih.group_event e on e.office_id = c.office_id and e.id = c.event_id
                 where c.office_id = :office and c.event_id = any (:events)
                   and not exists (select from pulih.group_conclusion x where x.office_id = c.office_id and x.event_id = c.event_id and x.version > c.version)""")
                .param("office", office)
                .param("events", events.toArray(UUID[]::new))
                .query((row, n) -> event(row.getObject("event_id", UUID.class), row.getString("kind").equals("group-meeting"),
                        row.getObject("day", LocalDate.class), row.getBoolean("fulfils")))
                .list();
    }

    private static Figure event(UUID id, boolean meeting, LocalDate day, boolean valid) {
        var counts = new TreeMap<Measure, Integer>();
        counts.put(Measure.EVENTS_HELD, 1);
        if (valid) {
            counts.put(Measure.EVENTS_VALID, 1);
        }
        if (meeting) {
            counts.put(Measure.MEETINGS_HELD, 1);
        }
        if (meeting && valid) {
            counts.put(Measure.MEETINGS_VALID, 1);
        }
        return new Figure(new Key(id, Period.of(Period.Kind.MONTH, day).toString()), "event", Breakdown.of("", ""), counts);
    }

    private List<Figure> agents(UUID office, Collection<UUID> agents) {
        return jdbc.sql("""
                select a.id, a.village_code from pulih.agent a where a.office_id = :office and a.id = any (:agents)
                   and not exists (select from pulih.agent_ending n where n.office_id = a.office_id and n.agent_id = a.id)""")
                .param("office", office)
                .param("agents", agents.toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Figure(new Key(id, Period.NOW.toString()), "agent", Breakdown.of(row.getString("village_code"), id.toString()),
                            new TreeMap<>(Map.of(Measure.AGENTS, 1)));
                })
                .list();
    }

    private final class OfficeTerms implements Terms {

        private final UUID office;
        private final Map<LocalDate, Integer> within = new HashMap<>();

        OfficeTerms(UUID office) {
            this.office = office;
        }

        @Override
        public int recordedWithin(LocalDate day) {
            return within.computeIfAbsent(day, key -> rules.integer(office, RuleIds.REPORT_RECORD_WITHIN_DAYS, key));
        }

        @Override
        public int goodFrom(LocalDate endedOn) {
            return rules.integer(office, RuleIds.OUTCOME_GOOD_FROM, endedOn);
        }
    }
}
