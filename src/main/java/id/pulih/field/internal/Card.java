package id.pulih.field.internal;

import id.pulih.rules.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A client as a telephone keeps one: by alias, with what is to be done. No name, number, address, score or result.
 *
 * @param work what the agent did for the client this month and the last: by kind how many were asked for, done, done in time
 */
record Card(UUID episode, String alias, String state, int week, int weeks, LocalDate startsOn, LocalDate plannedEnd, List<Task> duties,
        List<Visit> visits, SortedMap<String, SortedMap<String, long[]>> work) {

    record Task(String rule, String kind, Text title, LocalDate from, LocalDate to, String state) {}

    record Visit(UUID id, String kind, LocalDate day) {}
}
