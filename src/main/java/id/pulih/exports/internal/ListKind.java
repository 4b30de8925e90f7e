package id.pulih.exports.internal;

import id.pulih.platform.Coded;
import java.util.List;

/** What can be taken out, with the columns in their order. */
enum ListKind implements Coded {
    CLIENTS("case-number", "alias", "sex", "birth-year", "village", "institution", "rehabilitation", "registered-on"),
    EPISODES("case-number", "alias", "programme", "starts-on", "planned-end", "ended-on", "ending"),
    ACTIVITIES("case-number", "alias", "day", "kind", "mode", "place", "condition");

    private final List<String> columns;

    ListKind(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }
}
