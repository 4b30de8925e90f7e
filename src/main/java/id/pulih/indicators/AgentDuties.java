package id.pulih.indicators;

import id.pulih.programmes.ObligationKind;
import id.pulih.programmes.Owner;
import id.pulih.programmes.Programmes;
import id.pulih.rules.Rules;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is asked of agents: of the duties towards their clients the kinds that some programme gives to agents. */
@Component
public class AgentDuties {

    private final Set<ObligationKind> kinds;

    AgentDuties(Rules book) {
        this.kinds = Programmes.load(book).all().stream().flatMap(each -> each.obligations().stream())
                .filter(each -> each.owner() == Owner.AGENT).map(each -> each.act().kind()).collect(Collectors.toUnmodifiableSet());
    }

    /** Without the duties of officers and counsellors towards the same clients. */
    public Counts of(Counts all) {
        long[] numbers = all.numbers().clone();
        Arrays.stream(ObligationKind.values()).filter(kind -> !kinds.contains(kind)).map(Measure::duty).forEach(duty -> {
            numbers[duty.due().ordinal()] = 0;
            numbers[duty.done().ordinal()] = 0;
            numbers[duty.onTime().ordinal()] = 0;
            numbers[duty.excepted().ordinal()] = 0;
        });
        return new Counts(numbers);
    }
}
