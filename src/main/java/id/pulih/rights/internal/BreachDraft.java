package id.pulih.rights.internal;

import id.pulih.clients.DataCategory;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the trail says was reached: whose data, which, when, by which account, with which act. By case number, never by name. */
public record BreachDraft(List<Reached> clients, List<Count> accounts, List<Count> actions, int entries) {

    public record Reached(String caseNumber, Set<DataCategory> categories, Instant first, Instant last, int entries) {}

    public record Count(String name, int entries) {}

    public Set<DataCategory> categories() {
        var all = java.util.EnumSet.noneOf(DataCategory.class);
        clients.forEach(each -> all.addAll(each.categories()));
        return all;
    }
}
