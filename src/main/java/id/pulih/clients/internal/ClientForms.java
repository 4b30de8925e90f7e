package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.offices.Area;
import id.pulih.offices.Areas;
import id.pulih.offices.VillagePicker;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and opens the form of a client, which registration and change share. */
@Component
class ClientForms {

    private static final String VILLAGE = "villageCode";

    private final Areas areas;
    private final VillagePicker picker;
    private final Aliases aliases;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final Work work;

    ClientForms(Areas areas, VillagePicker picker, Aliases aliases, Clock clock, JdbcClient jdbc, Work work) {
        this.areas = areas;
        this.picker = picker;
        this.aliases = aliases;
        this.clock = clock;
        this.jdbc = jdbc;
        this.work = work;
    }

    /** An empty form with its id and a proposed alias. */
    Form fresh(Asker asker) {
        UUID id = Ids.next();
        return Form.of(Map.of("id", id.toString(), "alias", aliases.propose(asker, id)));
    }

    Form open(Map<String, String> values) {
        return Form.of(picker.open(values, VILLAGE));
    }

    /** What was sent, with the village found by its name and an alias where none was given. */
    Input sent(Asker asker, Map<String, String[]> parameters) {
        Input input = picker.fill(Input.form(parameters), VILLAGE);
        UUID id = input.id("id");
        return id == null || !input.typed("alias").isBlank() ? input : input.with(Map.of("alias", aliases.propose(asker, id)));
    }

    /** Whether the form was sent only to search for a village. */
    boolean searching(Input input) {
        return picker.asked(input);
    }

    Details details(Asker asker, Input input) {
        return Details.read(input, areas, LocalDate.now(clock.withZone(asker.zone())));
    }

    /** A value as a person reads it: a village by its name. */
    String shown(String field, String value) {
        return field.equals(VILLAGE) ? areas.find(value).map(Area::fullName).orElse(value) : value;
    }

    /** Names to choose from while typing. */
    List<String> institutions() {
        return work.read(Scope.none(), () -> jdbc.sql("select name from pulih.institution order by name")
                .query(String.class)
                .list());
    }
}
