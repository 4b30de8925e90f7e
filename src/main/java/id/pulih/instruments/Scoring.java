package id.pulih.instruments;

import id.pulih.offices.OfficeRules;
import id.pulih.rules.RuleIds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores answer sheets with the limits that hold in an office on a day. */
@Component
public class Scoring {

    /** Not the application's mapper: that one leaves out nulls, and a score that could not be made is written as null. */
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OfficeRules rules;

    Scoring(OfficeRules rules) {
        this.rules = rules;
    }

    public ScoringMethod method(UUID office, LocalDate day) {
        return ScoringMethod.find(rules.choice(office, RuleIds.WHOQOL_SCORING_METHOD, day)).orElseThrow();
    }

    public MissingRule missingRule(UUID office, LocalDate day) {
        return MissingRule.find(rules.choice(office, RuleIds.WHOQOL_MISSING_RULE, day)).orElseThrow();
    }

    /** The lowest score that is called good (R26). */
    public int goodFrom(UUID office, LocalDate day) {
        return rules.integer(office, RuleIds.OUTCOME_GOOD_FROM, day);
    }

    public WhoqolScores whoqol(AnswerSheet sheet, UUID office, LocalDate day) {
        WhoqolBref instrument = withMinimum(rules.integer(office, RuleIds.WHOQOL_MINIMUM_ANSWERS, day));
        var options = new WhoqolOptions(
                instrument.version(sheet.version()).orElseThrow(), sheet.method(), sheet.missingRule(),
                sheet.preReversedItems(), goodFrom(office, day));
        return instrument.score(new HashMap<>(sheet.answers()), options);
    }

    public UricaScores urica(AnswerSheet sheet, UUID office, LocalDate day) {
        Urica version = Instrument.urica(sheet.version());
        var bands = version.bands() == null ? null : new UricaBands(
                BigDecimal.valueOf(rules.integer(office, RuleIds.URICA_PRECONTEMPLATION_UP_TO, day)),
                BigDecimal.valueOf(rules.integer(office, RuleIds.URICA_CONTEMPLATION_UP_TO, day)));
        return version.score(new HashMap<>(sheet.answers()), bands);
    }

    /** The scores in the shape of the public API. */
    public JsonNode json(AnswerSheet sheet, UUID office, LocalDate day) {
        return JSON.valueToTree(sheet.instrument() == Instrument.URICA
                ? urica(sheet, office, day)
                : whoqol(sheet, office, day));
    }

    private static WhoqolBref withMinimum(int answers) {
        WhoqolBref shipped = WhoqolBref.standard();
        var minimums = new EnumMap<MissingRule, WhoqolBref.Minimums>(MissingRule.class);
        shipped.missingRules().forEach((rule, each) -> minimums.put(rule, new WhoqolBref.Minimums(answers, each.domains())));
        return new WhoqolBref(shipped.versions(), minimums, shipped.items());
    }
}
