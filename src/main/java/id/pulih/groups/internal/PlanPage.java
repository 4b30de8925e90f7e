package id.pulih.groups.internal;

import id.pulih.groups.EventKind;
import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a plan, new or as a further version.
 *
 * @param action      where it is sent
 * @param back        where somebody goes who changes nothing
 * @param villages    villages with clients
 * @param people      who may be invited, by village
 * @param note        who may lead group counselling; empty for other kinds
 * @param problem     why the last attempt was refused
 * @param differences what another person stored meanwhile
 */
public record PlanPage(EventKind kind, boolean fresh, String action, String back, Form form, List<Option> villages, List<Option> leaders,
        List<Person> people, String note, @Nullable ProblemException problem, List<Difference> differences) {

    /** @param hint what stands in the way of inviting, in words */
    public record Person(String episode, String who, String village, int meetings, String hint, boolean free) {}

    PlanPage with(Form again, @Nullable ProblemException why, List<Difference> both) {
        return new PlanPage(kind, fresh, action, back, again, villages, leaders, people, note, why, both);
    }

    /** Where the event stands that the form made before its id was used a second time. */
    public String stored() {
        return problem == null || problem.args().isEmpty() ? back : "/kelompok/" + problem.args().getFirst();
    }

    public String title(Ui ui) {
        return ui.t(fresh ? "groups.plan-title" : "groups.replan-title", ui.t("groups.kind." + kind.code()));
    }

    public List<String> audiences() {
        return kind.audiences().stream().map(Coded::code).toList();
    }

    public boolean choosesAudience() {
        return fresh && kind.audiences().size() > 1;
    }

    public boolean meeting() {
        return kind == EventKind.GROUP_MEETING;
    }

    public boolean information() {
        return kind == EventKind.INFORMATION;
    }

    public List<Option> subjects(Ui ui) {
        return kind.subjects().stream().map(code -> new Option(code, ui.t("groups.subject." + code))).toList();
    }
}
