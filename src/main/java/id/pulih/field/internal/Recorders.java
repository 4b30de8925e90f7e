package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.activities.ActivityStore;
import id.pulih.platform.Input;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where an accepted fact goes. The caller opens the unit of work. */
@Component
class Recorders {

    private final ActivityStore activities;
    private final Reports reports;

    Recorders(ActivityStore activities, Reports reports) {
        this.activities = activities;
        this.reports = reports;
    }

    /** @throws id.pulih.platform.InvalidInput or id.pulih.platform.ProblemException when the record refuses it */
    void record(Asker asker, UUID client, OpenedFact fact, Input input) {
        if (fact.activity()) {
            activities.record(asker, fact.episode(), input);
        } else {
            reports.record(asker, fact.episode(), client, input);
        }
    }
}
