package id.pulih.offices.internal;

import id.pulih.rules.Rule;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One rule.
 *
 * @param choices for rules of words or yes/no, what an office may choose
 * @param range   for rules of numbers, the limits of an office's own value
 * @param mayDecide whether the reader may set the office's own value
 */
public record RulePage(Rule rule, String value, boolean own, List<Dated> history, List<Decision> decisions,
        List<Option> choices, String range, boolean mayDecide, Form form) {

    /** A value of the rule book and its first day. */
    public record Dated(LocalDate from, String value) {}

    /** A value the office decided. */
    public record Decision(LocalDate from, String value, String reason, String decidedBy, Instant decidedAt) {}
}
