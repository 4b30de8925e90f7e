package id.pulih.rights.internal;

import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;

/** Breaches on record, the least hours first, and the form for a new one. */
public record BreachesPage(List<Line> breaches, List<Option> offices, Form form) {

    public record Line(Breach breach, Countdown countdown) {}
}
