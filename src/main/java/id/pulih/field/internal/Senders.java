package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out who a telephone speaks for, also after its end. */
@Component
class Senders {

    private record Row(String username, String displayName, String officeName, String timeZone, String language) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Asking asking;

    Senders(JdbcClient jdbc, Work work, Asking asking) {
        this.jdbc = jdbc;
        this.work = work;
        this.asking = asking;
    }

    Sender of(Caller caller) {
        Optional<Asker> present = caller.active() ? asking.maybe() : Optional.empty();
        return new Sender(present.orElseGet(() -> former(caller)), caller.device(), caller.agent(), present.isPresent());
    }

    private Asker former(Caller caller) {
        Row row = work.read(Scope.none(), () -> jdbc.sql("""
                select a.username, a.display_name, o.name as office_name, o.time_zone, a.language
                  from pulih.account a join pulih.office o on o.id = a.office_id where a.id = :account""")
                .param("account", caller.account())
                .query(Row.class)
                .single());
        return new Asker(caller.account(), row.username(), row.displayName(), caller.office(), row.officeName(), ZoneId.of(row.timeZone()),
                Set.of(), Set.of(), List.of(), caller.agent(), Locale.forLanguageTag(row.language()));
    }
}
