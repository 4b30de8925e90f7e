package id.pulih.supervision.internal;

import id.pulih.platform.ProblemException;
import id.pulih.supervision.Purpose;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a visit to one office, new or corrected.
 *
 * @param url         where it is sent
 * @param back        where one goes without saving
 * @param corrects    whether it corrects one that is there: with the version it was based on and a reason
 * @param differences between what was typed and what somebody stored meanwhile
 * @param offices     others that can be chosen, with the address of their form
 * @param kinds       that the asker may record there
 */
public record VisitForm(String url, String back, boolean corrects, String officeId, String officeName, List<Option> offices, List<String> kinds, List<Option> officers, List<Option> agents,
        Form form, List<Difference> differences, @Nullable ProblemException problem) {

    public List<String> purposes() {
        return Arrays.stream(Purpose.values()).map(Purpose::code).toList();
    }

    VisitForm with(Form again, List<Difference> both, @Nullable ProblemException why) {
        return new VisitForm(url, back, corrects, officeId, officeName, offices, kinds, officers, agents, again, both, why);
    }
}
