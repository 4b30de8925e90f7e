package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.Dimension;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.ui.Ui;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the values of a division are called. */
@Component
class Labels {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Work work;
    private final JdbcClient jdbc;

    Labels(Work work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    private record Named(String value, String name) {}

    /** Of villages and institutions one statement asks for all names; the others have words. */
    Map<String, String> of(Dimension dimension, Collection<String> values, Ui ui) {
        Map<String, String> named = switch (dimension) {
            case VILLAGE -> villages(values);
            case INSTITUTION -> institutions(values);
            default -> Map.of();
        };
        return values.stream().collect(Collectors.toMap(value -> value, value -> named.getOrDefault(value, words(dimension, value, ui))));
    }

    private Map<String, String> villages(Collection<String> codes) {
        return named("select code as value, name from pulih.area where code = any (:values)", codes.toArray(String[]::new));
    }

    private Map<String, String> institutions(Collection<String> ids) {
        return named("select id::text as value, name from pulih.institution where id = any (:values)",
                ids.stream().filter(each -> ID.matcher(each).matches()).map(UUID::fromString).toArray(UUID[]::new));
    }

    private Map<String, String> named(String sql, Object[] values) {
        return work.read(Scope.none(), () -> jdbc.sql(sql).param("values", values).query(Named.class).list()).stream()
                .collect(Collectors.toMap(Named::value, Named::name));
    }

    private static String words(Dimension dimension, String value, Ui ui) {
        String key = switch (dimension) {
            case SEX -> "clients.sex." + value;
            case SUBSTANCE -> "substance." + (value.isEmpty() ? "none" : value);
            case PROGRAMME -> "clients.programme." + value;
            default -> "dashboard." + dimension.code() + "." + (value.isEmpty() ? "none" : value);
        };
        return ui.words().find(ui.locale(), key).orElse(value.isEmpty() ? ui.t("dashboard.unknown") : value);
    }
}
