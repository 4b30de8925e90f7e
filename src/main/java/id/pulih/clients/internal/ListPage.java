package id.pulih.clients.internal;

import id.pulih.ui.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of clients, all or those found.
 *
 * @param next     where the list goes on; null at its end
 * @param searched whether something was looked for
 */
public record ListPage(Form form, boolean searched, List<Row> rows, @Nullable String next) {

    /**
     * @param name  null for those who see case numbers only, as is the alias
     * @param place the village, or from above the regency
     */
    public record Row(String url, String caseNumber, @Nullable String name, @Nullable String alias, String place, Status status,
            LocalDate registeredOn) {}
}
