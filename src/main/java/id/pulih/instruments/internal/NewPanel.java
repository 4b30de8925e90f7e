package id.pulih.instruments.internal;

import id.pulih.instruments.UrinePanel;
import id.pulih.platform.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A panel as an office defines it. The page sends its parameters as lines: {@code code; name; LOINC}. */
public record NewPanel(String code, String name, List<Parameter> parameters) {

    /** One strip; {@code loinc} is the code of its screening test, null where none is known. */
    public record Parameter(String code, String name, @Nullable String loinc) {}

    private static final int MOST = 20;

    public static NewPanel read(Input input) {
        String code = input.needText("code", 30);
        if (input.ok("code") && !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            input.error("code", "panel-code", code);
        } else if (UrinePanel.find(code).isPresent()) {
            input.error("code", "panel-taken", code);
        }
        String name = input.needText("name", 80);
        List<Parameter> parameters = input.has("lines") ? ofLines(input) : ofItems(input);
        String field = input.sent("lines") ? "lines" : "parameters";
        if (parameters.isEmpty() && input.ok(field)) {
            input.error(field, "required");
        } else if (parameters.size() > MOST) {
            input.error(field, "too-many", MOST, parameters.size());
        } else if (new HashSet<>(parameters.stream().map(Parameter::code).toList()).size() < parameters.size()) {
            input.error(field, "parameter-twice");
        }
        return new NewPanel(code, name, parameters);
    }

    private static List<Parameter> ofItems(Input input) {
        var parameters = new ArrayList<Parameter>();
        for (Input item : input.items("parameters")) {
            String code = item.needText("code", 12);
            String loinc = item.text("loinc", 20);
            if (item.ok("code") && !code.matches("[A-Z0-9]+")) {
                item.error("code", "parameter-code", code);
            }
            if (loinc != null && !loinc.matches("[0-9]{1,7}-[0-9]")) {
                item.error("loinc", "loinc", loinc);
            }
            parameters.add(new Parameter(code, item.needText("name", 60), loinc));
        }
        return parameters;
    }

    private static List<Parameter> ofLines(Input input) {
        var parameters = new ArrayList<Parameter>();
        int number = 0;
        for (String line : Objects.requireNonNullElse(input.text("lines", 4000), "").lines().toList()) {
            number++;
            String[] parts = line.strip().split("\\s*;\\s*");
            if (line.isBlank()) {
                continue;
            }
            if (parts.length < 2 || parts.length > 3 || !parts[0].matches("[A-Z0-9]{1,12}") || parts[1].length() > 60
                    || (parts.length == 3 && !parts[2].matches("[0-9]{1,7}-[0-9]"))) {
                input.error("lines", "panel-line", number, line);
                continue;
            }
            parameters.add(new Parameter(parts[0], parts[1], parts.length == 3 ? parts[2] : null));
        }
        return parameters;
    }
}
