package id.pulih.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.PulihTest;
import id.pulih.platform.Ids;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every field of every call that writes, with everything that does not belong there. */
class ApiBadInputTest extends PulihTest {

    private static final List<String> NO_OBJECTS = List.of("", "[]", "null", "\"teks\"", "{", "{\"id\":}", "12", "{\"a\":1}x",
            "[".repeat(5000), "{\"a\":" + "9".repeat(2000) + "}");

    @Autowired
    private JdbcClient jdbc;

    private final List<String> wrong = new ArrayList<>();
    private World world;
    private RowCounts rows;
    private int sent;

    @BeforeEach
    void world() {
        world = new World(this::as);
        rows = new RowCounts(jdbc, dataFolder());
    }

    @AfterEach
    void close() throws SQLException {
        rows.close();
    }

    @Test
    void everyFieldOfEveryCallAnswersAProblemAndWritesNothing() {
        for (Supplier<Call> fresh : new Calls(world).all()) {
            accepted(fresh.get());
            for (String field : fresh.get().fields()) {
                spoil(fresh, field);
            }
        }
        System.out.println("Bad input through the API: " + sent + " bodies sent, " + wrong.size() + " answered wrongly");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aBodyThatIsNoObjectIsRefusedByEveryCall() {
        for (Supplier<Call> fresh : new Calls(world).all()) {
            Call call = fresh.get();
            for (String body : NO_OBJECTS) {
                Answer answer = world.as(call.username()).send(call.method(), call.path(), body);
                if (answer.status() < 400 || answer.status() >= 500 || answer.text("/code").isEmpty()) {
                    wrong.add(call.name() + " " + body + " -> " + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** As it stands a call is accepted; otherwise nothing would be learned by spoiling it. */
    private void accepted(Call call) {
        Answer answer = send(call, call.body());
        if (answer.status() >= 300 && !call.path().equals("/tokens")) {
            wrong.add(call.name() + " as it should be -> " + answer.status() + " " + answer.json());
        }
    }

    private void spoil(Supplier<Call> fresh, String field) {
        var values = new TreeMap<String, @Nullable Object>(Bad.wrongTypes());
        values.putAll(Bad.texts());
        values.put("missing", null);
        Call call = fresh.get();
        rows.remember();
        for (var bad : values.entrySet()) {
            Answer answer = send(call, call.with(field, bad.getValue(), Ids.next()));
            judge(call, field, bad.getKey(), answer);
            if (answer.status() < 300) {
                call = fresh.get();
                rows.remember();
            }
        }
    }

    private Answer send(Call call, Map<String, Object> body) {
        sent++;
        Api api = world.as(call.username());
        return api.send(call.method(), call.path(), body);
    }

    private void judge(Call call, String field, String kind, Answer answer) {
        String what = "%s with %s %s -> %d %s".formatted(call.name(), field, kind, answer.status(), cut(answer.json().toString()));
        if (answer.status() < 300) {
            if (Bad.neverKept(kind) || (Bad.neverAccepted(kind) && !call.holdsOthers(field))) {
                wrong.add(what);
            }
            return;
        }
        String written = rows.changes();
        if (answer.status() >= 500 || answer.text("/code").isEmpty()) {
            wrong.add(what + " is no problem");
        } else if (!written.isEmpty()) {
            wrong.add(what + " and wrote " + written);
        } else if (answer.status() == 422 && !named(answer)) {
            wrong.add(what + " names no field");
        }
    }

    private static boolean named(Answer answer) {
        return List.of("field", "code", "message").stream().noneMatch(each -> answer.text("/errors/0/" + each).isEmpty());
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
