package id.pulih.field.internal;

import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /field/facts}: what a telephone hands in, one answer for each entry in the order sent. The signature is the
 * check; a telephone that has ended gets rid of what it has, too.
 */
@RestController
class FactsApi {

    private static final int MOST = 50;

    record Body(Instant now, List<Answer> answers) {}

    private final Senders senders;
    private final Openings openings;
    private final Batches batches;
    private final FairGate gate;
    private final Clock clock;

    FactsApi(Senders senders, Openings openings, Batches batches, FairGate gate, Clock clock) {
        this.senders = senders;
        this.openings = openings;
        this.batches = batches;
        this.gate = gate;
        this.clock = clock;
    }

    @PostMapping("/api/v1/field/facts")
    Body handIn(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
        Caller caller = Caller.of(request, Caller.SEND);
        return gate.pass(caller, response, () -> handIn(senders.of(caller), body));
    }

    private Body handIn(Sender sender, JsonNode body) {
        Input input = JsonInput.of(body);
        Contacts.State state = Contacts.State.read(input, sender.asker());
        JsonNode facts = body.path("facts");
        if (!facts.isArray()) {
            input.error("facts", "not-list");
        } else if (facts.size() > MOST) {
            input.error("facts", "too-many", MOST, facts.size());
        }
        input.check();
        Skew skew = Skew.of(state.sentAt(), clock.instant());
        List<Openings.Opened> opened = openings.open(sender.asker(), facts.valueStream()
                .map(fact -> new Openings.Sent(fact.path("id").asString(""), fact.path("sealed").asString("")))
                .toList());
        return new Body(clock.instant(), batches.take(sender, state, skew, opened));
    }
}
