package id.pulih.offices.internal;

import java.util.List;
import java.util.Map;

/** Every rule, by chapter. */
public record RulesPage(Map<String, List<Line>> chapters) {

    /**
     * One rule with its value of today.
     *
     * @param own whether the office has decided this value itself
     */
    public record Line(String id, String code, String name, String explanation, String value, boolean own, String source,
            String clause) {}
}
