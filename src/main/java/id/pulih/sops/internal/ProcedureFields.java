package id.pulih.sops.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.sops.Standard;
import id.pulih.sops.TimeUnit;
import id.pulih.sops.internal.Procedure.Actor;
import id.pulih.sops.internal.Procedure.Basis;
import id.pulih.sops.internal.Procedure.Branch;
import id.pulih.sops.internal.Procedure.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A procedure as the fields of its form, and back. Lists are one item a line; a note stands after a bar. */
final class ProcedureFields {

    static final int MOST_STEPS = 30;
    static final int MOST_ACTORS = 5;
    private static final int LIST = 4000;
    private static final int WORDS = 500;
    private static final int MOST_TIME = 600;

    private ProcedureFields() {}

    static Map<String, String> of(Procedure procedure) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", procedure.name());
        fields.put("flowing", procedure.flowing() ? "true" : "");
        fields.put("legalBasis", procedure.legalBasis().stream().map(each -> each.text() + (each.note().isBlank() ? "" : " | " + each.note()))
                .collect(Collectors.joining("\n")));
        fields.put("qualifications", String.join("\n", procedure.qualifications()));
        fields.put("related", String.join("\n", procedure.related()));
        fields.put("equipment", String.join("\n", procedure.equipment()));
        fields.put("warnings", String.join("\n", procedure.warnings()));
        fields.put("recording", String.join("\n", procedure.recording()));
        fields.put("readings", String.join("\n", procedure.readings()));
        for (int i = 0; i < procedure.actors().size(); i++) {
            fields.put("actor." + i + ".code", procedure.actors().get(i).code());
            fields.put("actor." + i + ".name", procedure.actors().get(i).name());
        }
        for (int i = 0; i < procedure.steps().size(); i++) {
            step(fields, "step." + i + ".", procedure.steps().get(i));
        }
        return fields;
    }

    private static void step(Map<String, String> fields, String at, Step step) {
        fields.put(at + "actor", step.actor());
        fields.put(at + "symbol", step.symbol().code());
        fields.put(at + "activity", step.activity());
        fields.put(at + "completeness", String.join("\n", step.completeness()));
        fields.put(at + "from", String.valueOf(step.time().from()));
        fields.put(at + "to", String.valueOf(step.time().to()));
        fields.put(at + "unit", step.time().unit().code());
        fields.put(at + "times", String.valueOf(step.times()));
        fields.put(at + "output", step.output());
        fields.put(at + "remark", step.remark());
        fields.put(at + "branches", step.branches().stream().map(each -> each.answer() + " = " + each.to()).collect(Collectors.joining("\n")));
    }

    /** @param base gives what the form does not change: the code, what it is run for and what it was written after */
    static Procedure read(Input input, Procedure base) {
        var procedure = new Procedure(base.code(), input.needText("name", 200), base.subject(), input.yesOrNo("flowing"), base.model(), basis(input),
                lines(input, "qualifications"), lines(input, "related"), lines(input, "equipment"), lines(input, "warnings"),
                lines(input, "recording"), actors(input), lines(input, "readings"), steps(input));
        ProcedureCheck.faults(procedure).forEach(fault -> input.error(fault.place(), fault.code()));
        return procedure;
    }

    private static List<String> lines(Input input, String field) {
        String text = input.text(field, LIST);
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Basis> basis(Input input) {
        return lines(input, "legalBasis").stream()
                .map(line -> line.split("\\|", 2))
                .map(parts -> new Basis(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""))
                .toList();
    }

    private static List<Actor> actors(Input input) {
        List<Actor> actors = input.items("actor").stream()
                .map(item -> new Actor(item.needText("code", 30), item.needText("name", 60)))
                .toList();
        if (actors.size() > MOST_ACTORS) {
            input.error("actor.0.name", "too-many", MOST_ACTORS, actors.size());
        }
        return actors;
    }

    private static List<Step> steps(Input input) {
        List<Step> steps = input.items("step").stream().map(ProcedureFields::step).toList();
        if (steps.size() > MOST_STEPS) {
            input.error("step.0.activity", "too-many", MOST_STEPS, steps.size());
        }
        return steps;
    }

    private static Step step(Input item) {
        String output = item.text("output", WORDS);
        String remark = item.text("remark", WORDS);
        return new Step(item.needText("actor", 30), item.needCode("symbol", Symbol.class), item.needText("activity", WORDS), lines(item, "completeness"),
                new Standard(item.needInteger("from", 0, MOST_TIME), item.needInteger("to", 0, MOST_TIME), item.needCode("unit", TimeUnit.class)),
                item.needInteger("times", 1, 12), output == null ? "" : output, remark == null ? "" : remark, branches(item));
    }

    private static List<Branch> branches(Input item) {
        var branches = new ArrayList<Branch>();
        for (String line : lines(item, "branches")) {
            if (line.matches("[^=]{1,40}=\\s*[0-9]{1,2}")) {
                String[] parts = line.split("=", 2);
                branches.add(new Branch(parts[0].strip(), Integer.parseInt(parts[1].strip())));
            } else {
                item.error("branches", "sop-branch-form", line);
            }
        }
        return branches;
    }

    static List<String> units() {
        return List.of(TimeUnit.values()).stream().map(Coded::code).toList();
    }
}
