package id.pulih.offices;

import id.pulih.access.Asker;
import id.pulih.rules.RuleIds;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** From which number on a figure may be seen above the office that serves the people counted. */
@Component
public class SmallNumbers {

    private final OfficeRules rules;
    private final Clock clock;

    SmallNumbers(OfficeRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** As it holds today. */
    public Small of(Asker asker) {
        return new Small(rules.integer(asker.office(), RuleIds.FIGURE_SMALL_BELOW, today(asker)));
    }

    /** How wide the range is at least that a hidden small number could lie in. */
    public int room(Asker asker) {
        return rules.integer(asker.office(), RuleIds.FIGURE_ROOM, today(asker));
    }

    private LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }
}
