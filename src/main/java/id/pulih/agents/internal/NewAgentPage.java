package id.pulih.agents.internal;

import id.pulih.platform.Coded;
import id.pulih.ui.Form;
import java.util.Arrays;
import java.util.List;

/** The form that registers an agent. */
public record NewAgentPage(Form form, List<String> categories, List<String> topics, List<String> letters) {

    static NewAgentPage of(Form form) {
        return new NewAgentPage(form, codes(AgentCategory.values()), codes(TrainingTopic.values()), NewAgent.LETTERS);
    }

    static List<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).toList();
    }
}
