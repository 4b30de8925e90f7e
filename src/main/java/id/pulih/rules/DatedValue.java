package id.pulih.rules;

import java.time.LocalDate;

/** A value and the first day on which it holds. */
public record DatedValue(LocalDate from, RuleValue value) {}
