package id.pulih.clients.internal;

import id.pulih.ui.Form;
import id.pulih.ui.Slice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The list of clients, all or those found.
 *
 * @param searched whether something was looked for
 * @param named    whether names may be looked for and stand in the list
 * @param followed whether the state of the programmes stands in the list
 * @param listed   whether there is a list; above the serving offices one client is found by the whole case number
 */
public record ListPage(Form form, boolean searched, Slice<Row> rows, boolean named,
        boolean followed, boolean listed) {

    /**
     * @param name  null for those who see case numbers only, as is the alias
     * @param place the village, or from above the regency
     */
    public record Row(String url, String caseNumber, @Nullable String name, @Nullable String alias, String place, Status status,
            LocalDate registeredOn) {}
}
