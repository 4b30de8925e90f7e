package id.pulih.clients.internal;

import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that changes what is known of a client.
 *
 * @param stale     whether somebody else changed the client meanwhile
 * @param conflicts the fields in which that change and this one differ
 */
public record EditPage(String url, String caseNumber, Form form, List<String> institutions, boolean stale,
        List<Conflict> conflicts) {

    /**
     * @param key   of the label
     * @param words beginning of the keys when the values are code words; null when they are texts
     */
    public record Conflict(String key, @Nullable String words, String yours, String stored) {

        public String yours(Ui ui) {
            return shown(ui, yours);
        }

        public String stored(Ui ui) {
            return shown(ui, stored);
        }

        private String shown(Ui ui, String value) {
            return words == null || value.isEmpty() ? value : ui.t(words + value);
        }
    }
}
