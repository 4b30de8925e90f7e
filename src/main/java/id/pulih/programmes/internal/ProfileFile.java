package id.pulih.programmes.internal;

import id.pulih.programmes.ObligationKind;
import id.pulih.programmes.Owner;
import id.pulih.programmes.ProgrammeProfile;
import id.pulih.programmes.ProgrammeProfile.Act;
import id.pulih.programmes.ProgrammeProfile.Identity;
import id.pulih.programmes.ProgrammeProfile.Phase;
import id.pulih.programmes.ProgrammeProfile.Template;
import id.pulih.programmes.ProgrammeProfile.Timing;
import id.pulih.rules.Rules;
import id.pulih.rules.Yaml;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** One profile as it is written in YAML. */
public record ProfileFile(Identity identity, String durationRule, List<Phase> phases, List<Line> obligations) {

    public record Line(String rule, Act act, Owner owner, Timing timing, Boolean blocksCompletion, List<String> cites) {}

    /** An obligation without a citation, or with an unknown one, stops the start. */
    public static ProgrammeProfile read(String code, Rules rules) {
        ProfileFile file = Yaml.read("/programmes/" + code + ".yaml", new TypeReference<>() {});
        rules.rule(file.durationRule);
        var templates = file.obligations.stream().map(line -> template(line, rules)).toList();
        var profile = new ProgrammeProfile(file.identity, file.durationRule, file.phases, templates);
        check(code, profile);
        return profile;
    }

    private static Template template(Line line, Rules rules) {
        ObligationKind kind = line.act.kind();
        if (line.cites.isEmpty() || kind.isMeasurement() && line.act.moment() == null) {
            throw new IllegalStateException(line.rule + " needs a citation, and a moment if it is a measurement");
        }
        var citations = line.cites.stream().map(rules::citation).toList();
        return new Template(line.rule, line.act, line.owner, line.timing, line.blocksCompletion, citations);
    }

    private static void check(String code, ProgrammeProfile profile) {
        var months = profile.phases().stream().flatMap(phase -> phase.months().stream()).toList();
        for (int month = 1; month <= months.size(); month++) {
            if (months.get(month - 1) != month) {
                throw new IllegalStateException(code + ": the phases must cover months 1, 2, 3 … in order");
            }
        }
        boolean strayed = profile.obligations().stream()
            .flatMap(each -> each.timing().months().stream())
            .anyMatch(month -> !months.contains(month));
        if (strayed || !code.equals(profile.code())) {
            throw new IllegalStateException(code + ": another code inside, or an obligation outside the phases");
        }
    }
}
