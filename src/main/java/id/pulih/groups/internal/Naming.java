package id.pulih.groups.internal;

import id.pulih.access.Asker;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who led, and who signed how: what lists and letters print of a session. */
@Component
class Naming {

    private final Leaders leaders;
    private final Contracts contracts;

    Naming(Leaders leaders, Contracts contracts) {
        this.leaders = leaders;
        this.contracts = contracts;
    }

    String leader(Asker asker, Plan plan) {
        return leaders.name(asker, plan);
    }

    Map<UUID, String> ways(Asker asker, UUID event) {
        return contracts.ways(asker, event);
    }
}
