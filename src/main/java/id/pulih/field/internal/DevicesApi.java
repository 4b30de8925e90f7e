package id.pulih.field.internal;

import id.pulih.accounts.CodeDoor;
import id.pulih.field.internal.Enrolling.Enrolled;
import id.pulih.field.internal.Handouts.Handed;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.JsonInput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /field/devices} and {@code /field/share}: how a telephone becomes known and stays openable. */
@RestController
class DevicesApi {

    /** Ids and no names: whoever finds the telephone learns nothing from it. */
    record Body(UUID device, UUID agent, UUID office, String zone, OfficeKeys.ServerKey serverKey, Handouts.Share share, Instant now) {}

    private final Enrolling enrolling;
    private final CodeDoor door;
    private final Handouts handouts;

    DevicesApi(Enrolling enrolling, CodeDoor door, Handouts handouts) {
        this.enrolling = enrolling;
        this.door = door;
        this.handouts = handouts;
    }

    @PostMapping("/api/v1/field/devices")
    @ResponseStatus(HttpStatus.CREATED)
    Body enrol(@RequestBody JsonNode body, HttpServletRequest request) {
        Input input = JsonInput.of(body);
        NewDevice wish = NewDevice.read(input);
        input.check();
        Enrolled known = door.pass("field-code", request.getRemoteAddr(), () -> enrolling.enrol(wish)).orElseThrow(() -> {
            input.error("code", "field-code");
            return new InvalidInput(input, input.errors());
        });
        Handed handed = handouts.to(known.asker().office(), known.asker().account(), known.device());
        return new Body(known.device(), known.agent(), known.asker().office(), known.asker().zone().getId(), handed.serverKey(),
                handed.share(), handed.now());
    }

    @PostMapping("/api/v1/field/share")
    Handed share(HttpServletRequest request) {
        Caller caller = Caller.of(request, Caller.SEND);
        return handouts.to(caller.office(), caller.account(), caller.device());
    }
}
