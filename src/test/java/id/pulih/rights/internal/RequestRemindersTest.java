package id.pulih.rights.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.clients.SampleClient;
import id.pulih.rights.SampleRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RequestRemindersTest extends PulihTest {

    @Autowired
    private RequestReminders reminders;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void headsAndTheDataProtectionOfficerAreToldOnReceiptOnTheLastDayAndWhenItIsLateOnceEach() {
        Map<String, Object> client = SampleClient.body();
        as("dewi").post("/clients", client);
        Map<String, Object> request = SampleRequest.body("access");
        as("dewi").post("/clients/" + client.get("id") + "/requests", request);
        String id = (String) request.get("id");

        assertThat(told("siti", id)).containsExactly("request-received");
        clock.advance(Duration.ofHours(47));
        reminders.remind();
        assertThat(told("siti", id)).containsExactly("request-received");
        clock.advance(Duration.ofHours(2));
        reminders.remind();
        reminders.remind();
        clock.advance(Duration.ofHours(24));
        reminders.remind();
        reminders.remind();

        assertThat(told("siti", id)).containsExactlyInAnyOrder("request-received", "request-soon", "request-late");
        assertThat(told("galih", id)).containsExactlyInAnyOrder("request-received", "request-soon", "request-late");
        assertThat(told("bagus", id)).isEmpty();
    }

    /** On all pages of the list: other tests' requests are late by now as well. */
    private List<String> told(String username, String request) {
        var kinds = new ArrayList<String>();
        Api api = as(username);
        String path = "/notices";
        while (!path.isEmpty()) {
            JsonNode page = api.get(path).json();
            page.path("items").forEach((JsonNode item) -> {
                if (item.get("subject").asString().equals(request)) {
                    kinds.add(item.get("kind").asString());
                }
            });
            path = page.has("next") ? "/notices?before=" + page.get("next").asString() : "";
        }
        return kinds;
    }
}
