package id.pulih.agents.internal;

import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What an agent lacks, as codes for programs and as words of the reader's language for people. */
public final class Lacking {

    private Lacking() {}

    /** The codes travel beside the message as the member {@code lacking}. */
    public static ProblemException refusal(List<String> lacking) {
        return new ProblemException(Problem.AGENT_NOT_READY, List.of(words(lacking)), Map.of("lacking", lacking));
    }

    /** Resolved only where the answer is written, for only there the language is known. */
    private static MessageSourceResolvable words(List<String> lacking) {
        Object[] each = lacking.stream().map(code -> message("agents.lacking." + code)).toArray();
        return message("agents.lacking-list." + lacking.size(), each);
    }

    private static MessageSourceResolvable message(String key, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {key}, args);
    }
}
