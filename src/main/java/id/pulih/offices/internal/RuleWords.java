package id.pulih.offices.internal;

import id.pulih.rules.Rule;
import id.pulih.rules.RuleValue;
import id.pulih.ui.Ui;

/** Values of rules as people read them: 4 bulan, ya, "dihitung dari hari pendaftaran". */
final class RuleWords {

    private RuleWords() {}

    static String say(Ui ui, Rule rule, RuleValue value) {
        return switch (value) {
            case RuleValue.Whole(int number) -> ui.number(number) + " " + ui.t("rule.unit." + rule.threshold().unit());
            case RuleValue.Flag(boolean flag) -> ui.t(flag ? "ui.yes" : "ui.no");
            case RuleValue.Choice(String word) -> ui.t("rule.choice." + word);
        };
    }
}
