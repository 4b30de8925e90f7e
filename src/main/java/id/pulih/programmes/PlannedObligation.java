package id.pulih.programmes;

import id.pulih.rules.Citation;
import id.pulih.rules.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An obligation with its dates; the key is unique within the episode, such as {@code visit-m2}. */
public record PlannedObligation(String ruleKey, ProgrammeProfile.Template template, int month, Window window) {

    /** As it was laid down, where only what fulfils it matters and not its words. */
    public static PlannedObligation stored(String ruleKey, ObligationKind kind, @Nullable Moment moment, int month, Window window) {
        var act = new ProgrammeProfile.Act(kind, moment, new Text(kind.code(), kind.code()));
        var timing = new ProgrammeProfile.Timing(List.of(), Weeks.ALL, CountsUntil.MONTH_END, WhenExtended.STAYS);
        return new PlannedObligation(ruleKey, new ProgrammeProfile.Template(ruleKey, act, Owner.OFFICER, timing, false, List.of()), month, window);
    }

    public ObligationKind kind() {
        return template.act().kind();
    }

    public @Nullable Moment moment() {
        return template.act().moment();
    }

    public Owner owner() {
        return template.owner();
    }

    public LocalDate from() {
        return window.from();
    }

    public LocalDate to() {
        return window.to();
    }

    public LocalDate lastDay() {
        return window.lastDay();
    }

    public boolean blocksCompletion() {
        return template.blocksCompletion();
    }

    /** The first source; an obligation always has one. */
    public Citation citation() {
        return citations().getFirst();
    }

    public List<Citation> citations() {
        return template.citations();
    }

    public Text title() {
        return template.act().title();
    }

    /** A measurement is fulfilled only by one of its moment; a visit, review or meeting by any of its kind. */
    public boolean asksFor(Fact fact) {
        return kind() == fact.kind() && (!kind().isMeasurement() || moment() == fact.moment());
    }

    PlannedObligation within(Window other) {
        return new PlannedObligation(ruleKey, template, month, other);
    }
}
