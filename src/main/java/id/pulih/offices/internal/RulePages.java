package id.pulih.offices.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.OfficeRules;
import id.pulih.offices.RulePolicy;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.rules.OverrideRange;
import id.pulih.rules.Rule;
import id.pulih.rules.RuleValue;
import id.pulih.rules.Rules;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /aturan}: every rule with its source, its value of today and its history. */
@RestController
class RulePages {

    private final Pages pages;
    private final Asking asking;
    private final Rules rules;
    private final OfficeRules officeRules;
    private final RuleStore store;
    private final Clock clock;

    RulePages(Pages pages, Asking asking, Rules rules, OfficeRules officeRules, RuleStore store, Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.rules = rules;
        this.officeRules = officeRules;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/aturan")
    ResponseEntity<byte[]> list() {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        LocalDate today = today(asker);
        Map<String, RuleValue> values = officeRules.values(asker.office(), today);
        var chapters = new LinkedHashMap<String, List<RulesPage.Line>>();
        RuleGroups.of(rules.all()).forEach((chapter, all) ->
                chapters.put(chapter, all.stream().map(rule -> line(ui, rule, values.get(rule.id()), today)).toList()));
        return pages.show("offices/rules.jte", new RulesPage(chapters));
    }

    @GetMapping("/aturan/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id) {
        Asker asker = asking.now();
        Form form = Form.of(Map.of("id", Ids.next().toString(), "effectiveFrom", Dates.typed(today(asker))));
        return pages.show("offices/rule.jte", page(asker, rule(id), form));
    }

    @PostMapping("/aturan/{id}")
    ResponseEntity<byte[]> decide(@PathVariable String id, HttpServletRequest request) {
        Asker asker = asking.now();
        Rule rule = rule(id);
        if (rule.threshold().override() == null) {
            throw ProblemException.notFound().get();
        }
        var input = Input.form(request.getParameterMap());
        try {
            store.decide(asker, NewDecision.read(input, rule, today(asker)), input);
            return pages.to("/aturan/" + id);
        } catch (InvalidInput e) {
            return pages.again("offices/rule.jte", page(asker, rule, Form.again(e)));
        }
    }

    private RulesPage.Line line(Ui ui, Rule rule, RuleValue value, LocalDate today) {
        return new RulesPage.Line(rule.id(), rule.code(), rule.name().in(ui.locale()), rule.explanation().in(ui.locale()),
                RuleWords.say(ui, rule, value), !value.equals(rule.valueOn(today)),
                rule.source().document().title().in(ui.locale()), rule.source().clause());
    }

    private RulePage page(Asker asker, Rule rule, Form form) {
        Ui ui = pages.ui();
        LocalDate today = today(asker);
        RuleValue value = officeRules.value(asker.office(), rule.id(), today);
        var history = rule.threshold().dated().reversed().stream()
                .map(dated -> new RulePage.Dated(dated.from(), RuleWords.say(ui, rule, dated.value())))
                .toList();
        var decisions = store.decisions(asker, rule.id()).stream().map(one -> decision(ui, rule, one)).toList();
        OverrideRange override = rule.threshold().override();
        return new RulePage(rule, RuleWords.say(ui, rule, value), !value.equals(rule.valueOn(today)), history, decisions,
                choices(ui, rule, override), range(ui, override), override != null && RulePolicy.mayDecide(asker), form);
    }

    private static RulePage.Decision decision(Ui ui, Rule rule, RuleStore.Decision one) {
        String value = OfficeRules.parse(rule, one.value()).map(v -> RuleWords.say(ui, rule, v)).orElse(one.value());
        return new RulePage.Decision(
                one.effectiveFrom(), value, one.reason(), one.decidedBy(), one.decidedAt().toInstant());
    }

    private static List<Option> choices(Ui ui, Rule rule, @org.jspecify.annotations.Nullable OverrideRange override) {
        return override == null || override.choices() == null
                ? List.of()
                : override.choices().stream().map(v -> new Option(v.toString(), RuleWords.say(ui, rule, v))).toList();
    }

    private static String range(Ui ui, @org.jspecify.annotations.Nullable OverrideRange override) {
        return override == null || override.min() == null
                ? ""
                : ui.t("offices.rule-range", ui.number(override.min()), ui.number(override.max()));
    }

    private Rule rule(String id) {
        return rules.all().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow(ProblemException.notFound());
    }

    private LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }
}
