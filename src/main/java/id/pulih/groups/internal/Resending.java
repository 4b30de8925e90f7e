package id.pulih.groups.internal;

import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.Map;

/** A form that is shown again although its id was used up, after Back in the browser: what was chosen stays, under a fresh id. */
final class Resending {

    private Resending() {}

    static Form again(Input input, ProblemException why) {
        return Form.again(why.problem() == Problem.ID_CONFLICT ? input.with(Map.of("id", Ids.next().toString())) : input);
    }
}
