package id.pulih.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.PulihTest;
import id.pulih.hostile.Corpora.JsonCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is JSON is read as JSON, what is not is refused as such, and nothing of it ends in an error of ours. */
class JsonSuiteTest extends PulihTest {

    private final List<String> wrong = new ArrayList<>();

    @Test
    void theParsingSuiteIsAnsweredAsItAsks() {
        Api api = as("dewi");
        for (JsonCase each : Corpora.json("parsing")) {
            bare(api, each);
            member(api, each);
        }
        System.out.println("FIGURE JSON suite: " + Corpora.json("parsing").size() + " parsing cases, " + wrong.size() + " answered wrongly");
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTransformSuiteIsReadOrRefusedButNeverFails() {
        Api api = as("dewi");
        for (JsonCase each : Corpora.json("transform")) {
            Answer answer = api.post("/clients/search", inside(each));
            if (answer.status() != 200 && answer.status() != 422 && answer.status() != 400) {
                wrong.add(each.name() + " -> " + answer.status());
            }
        }
        System.out.println("FIGURE JSON suite: " + Corpora.json("transform").size() + " transform cases, " + wrong.size() + " answered wrongly");
        assertThat(wrong).isEmpty();
    }

    /** As the whole body: only an object is one, so that all else is refused whether it is JSON or not. */
    private void bare(Api api, JsonCase each) {
        Answer answer = api.post("/clients/search", each.input());
        boolean refused = answer.status() == 400 && answer.text("/code").equals("malformed-body");
        if (each.mustNot() ? !refused : answer.status() >= 500) {
            wrong.add(each.name() + " as body -> " + answer.status() + " " + answer.json());
        }
    }

    /** As a member that nobody reads: so that a value which is JSON leaves the search as it is. */
    private void member(Api api, JsonCase each) {
        Answer answer = api.post("/clients/search", inside(each));
        boolean right = each.must() ? answer.status() == 200
                : each.mustNot() ? answer.status() == 400
                : answer.status() < 500;
        if (!right) {
            wrong.add(each.name() + " as member -> " + answer.status() + " " + answer.json());
        }
    }

    private static String inside(JsonCase each) {
        return "{\"q\":\"tidak ada yang bernama begini\",\"lain\":" + each.input() + "}";
    }
}
