package id.pulih.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.PulihTest;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every field of every call that writes, with everything that does not belong there. */
class ApiBadInputTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Test
    void everyFieldOfEveryCallAnswersAProblemAndWritesNothing() {
        var wrong = new ArrayList<String>();
        int sent = 0;
        for (Call call : Calls.all(as("dewi"))) {
            Api api = as(call.username());
            for (String field : call.fields()) {
                sent += texts(api, call, field, wrong) + types(api, call, field, wrong);
            }
        }
        System.out.println("Bad input through the API: " + sent + " bodies sent, " + wrong.size() + " answered wrongly");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aBodyThatIsNoObjectIsRefusedByEveryCall() {
        var wrong = new ArrayList<String>();
        for (Call call : Calls.all(as("dewi"))) {
            Api api = as(call.username());
            for (String body : List.of("", "[]", "null", "\"teks\"", "{", "{\"id\":}", "12", "{\"a\":\"\\u0000\"}")) {
                Answer answer = api.send(call.method(), call.path(), body);
                if (answer.status() < 400 || answer.status() >= 500 || answer.text("/code").isEmpty()) {
                    wrong.add(call.path() + " " + body + " -> " + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private int texts(Api api, Call call, String field, List<String> wrong) {
        Bad.texts().forEach((kind, text) -> check(api, call, field, kind, text, wrong));
        check(api, call, field, "missing", null, wrong);
        return Bad.texts().size() + 1;
    }

    private int types(Api api, Call call, String field, List<String> wrong) {
        Bad.wrongTypes().forEach((kind, value) -> check(api, call, field, kind, value, wrong));
        return Bad.wrongTypes().size();
    }

    private void check(Api api, Call call, String field, String kind, @org.jspecify.annotations.Nullable Object value, List<String> wrong) {
        Map<String, Long> before = new RowCounts(jdbc, work).now();
        Map<String, Object> body = call.with(field, value, Ids.next());
        Answer answer = api.send(call.method(), call.path(), body);
        String what = "%s %s with %s %s -> %d %s".formatted(call.method(), call.name(), field, kind, answer.status(), answer.json());
        if (answer.status() >= 500 || (answer.status() < 400 && Bad.neverKept(kind) && !call.choice(field))) {
            wrong.add(what);
        } else if (answer.status() == 422) {
            boolean named = !answer.text("/errors/0/field").isEmpty() && !answer.text("/errors/0/message").isEmpty();
            boolean clean = new RowCounts(jdbc, work).now().equals(before);
            if (!named || !clean) {
                wrong.add(what + (clean ? "" : " and something was written"));
            }
        } else if (answer.status() >= 400 && answer.text("/code").isEmpty()) {
            wrong.add(what + " is no problem");
        }
    }
}
