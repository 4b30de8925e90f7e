package id.pulih.instruments.internal;

import id.pulih.instruments.ParameterResult;
import id.pulih.instruments.UrinePanel;
import id.pulih.instruments.UrineResult;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A urine test as it was sent, by page or API. A parameter of the panel that is not named was not tested. */
public record NewUrineTest(
        UUID id,
        LocalDate takenOn,
        String moment,
        @Nullable String kitBrand,
        @Nullable String kitLot,
        @Nullable LocalDate kitExpiresOn,
        @Nullable UrineResult result,
        @Nullable UUID amends,
        @Nullable String reason) {

    private static final List<String> MOMENTS = List.of("initial", "interim", "final", "relapse");
    private static final List<String> RESULTS = Arrays.stream(ParameterResult.values()).map(ParameterResult::code).toList();

    /** @param panels those the office can use; the result is null exactly when an error was noted */
    public static NewUrineTest read(Input input, List<UrinePanel> panels, LocalDate today, LocalDate startsOn) {
        LocalDate takenOn = NewAssessment.takenOn(input, today, startsOn);
        Input kit = input.at("kit");
        LocalDate expiresOn = kit.date("expiresOn");
        if (expiresOn != null && input.ok("takenOn") && expiresOn.isBefore(takenOn)) {
            kit.error("expiresOn", "kit-expired", Dates.typed(expiresOn), Dates.typed(takenOn));
        }
        if (input.sent("kit")) {
            input.error("kit", "not-map");
        }
        UUID amends = input.id("amends");
        return new NewUrineTest(
                input.needId("id"),
                takenOn,
                NewAssessment.moment(input, MOMENTS),
                kit.text("brand", 60),
                kit.text("lot", 60),
                expiresOn,
                result(input, panels),
                amends,
                amends == null ? input.text("reason", 500) : input.needText("reason", 500));
    }

    private static @Nullable UrineResult result(Input input, List<UrinePanel> panels) {
        String code = AnswerSheets.one(input, "panel", panels.stream().map(UrinePanel::code).toList());
        if (code == null) {
            input.error("panel", "required");
            return null;
        }
        UrinePanel panel = panels.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
        Map<String, @Nullable String> results = results(input, panel);
        if (results == null) {
            return null;
        }
        UrineResult result = panel.read(results);
        if (result.tested() == 0) {
            input.error("results", "nothing-tested");
            return null;
        }
        return result;
    }

    private static @Nullable Map<String, @Nullable String> results(Input input, UrinePanel panel) {
        Input given = input.at("results");
        List<String> codes = panel.parameters().stream().map(UrinePanel.Parameter::code).toList();
        var results = new HashMap<String, @Nullable String>();
        boolean right = true;
        for (String member : given.members()) {
            String result = AnswerSheets.one(given, member, RESULTS);
            if (!codes.contains(member)) {
                given.error(member, "unknown-parameter", member, String.join(", ", codes));
            }
            right &= given.ok(member);
            if (result != null) {
                results.put(member, result);
            }
        }
        if (input.sent("results")) {
            input.error("results", "not-map");
            return null;
        }
        return right ? results : null;
    }
}
