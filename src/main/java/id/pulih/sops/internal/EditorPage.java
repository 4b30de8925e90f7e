package id.pulih.sops.internal;

import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The form on which an office writes its own version.
 *
 * @param values      what is typed now, as sent
 * @param differences from what somebody else saved meanwhile
 */
public record EditorPage(String code, Form form, Map<String, String> values, List<Difference> differences) {

    public int actors() {
        return ProcedureRows.count(values, "actor");
    }

    public int steps() {
        return ProcedureRows.count(values, "step");
    }

    public List<Option> actorOptions() {
        return IntStream.range(0, actors())
                .mapToObj(i -> new Option(values.getOrDefault("actor." + i + ".code", ""), values.getOrDefault("actor." + i + ".name", "")))
                .toList();
    }

    public List<String> symbols() {
        return List.of(Symbol.values()).stream().map(Symbol::code).toList();
    }

    public List<String> units() {
        return ProcedureFields.units();
    }
}
