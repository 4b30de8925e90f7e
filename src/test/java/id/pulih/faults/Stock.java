package id.pulih.faults;

import id.pulih.faults.Checker.Stored;
import id.pulih.faults.Ground.Walk;
import id.pulih.vault.SealingKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** All that the database holds about the clients of some agents, opened and put into the words of {@link Contents}. */
final class Stock {

    private final Insider insider;
    private final List<UUID> episodes;
    private final Map<UUID, SealingKey> keys = new HashMap<>();

    private Stock(Insider insider, List<Walk> walks) {
        this.insider = insider;
        this.episodes = walks.stream().flatMap(walk -> walk.episodes().stream()).toList();
    }

    /** Activities, reports and what waits for a person, each as often as it is there. */
    static List<Stored> of(Insider insider, List<Walk> walks) {
        var stock = new Stock(insider, walks);
        return insider.work.read(insider.officer.own("care"), () -> {
            var all = new ArrayList<Stored>();
            all.addAll(stock.rows("select a.*, e.client_id from pulih.activity a", stock::activity));
            all.addAll(stock.rows("select a.*, e.client_id from pulih.field_report a", stock::report));
            all.addAll(stock.rows("select a.*, e.client_id from pulih.field_fact a", stock::waiting));
            all.removeIf(stored -> stored.content().isEmpty());
            return all;
        });
    }

    /** Code to fact, of the whole office. */
    static Map<String, String> receipts(Insider insider) {
        return insider.work.read(insider.officer.own("care"), () -> {
            var codes = new HashMap<String, String>();
            insider.jdbc.sql("select code, fact_id from pulih.field_receipt where office_id = :office")
                    .param("office", insider.officer.office())
                    .query(row -> {
                        codes.put(row.getString("code"), row.getString("fact_id"));
                    });
            return codes;
        });
    }

    private interface Reading {

        String content(ResultSet row, UUID id, UUID episode, SealingKey key) throws SQLException;
    }

    private List<Stored> rows(String select, Reading reading) {
        return insider.jdbc.sql(select + " join pulih.episode e on e.office_id = a.office_id and e.id = a.episode_id where a.office_id = :office and a.episode_id in (:episodes)")
                .param("office", insider.officer.office())
                .param("episodes", episodes)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID episode = row.getObject("episode_id", UUID.class);
                    return new Stored(id.toString(), reading.content(row, id, episode, key(row.getObject("client_id", UUID.class))));
                })
                .list();
    }

    private SealingKey key(UUID client) {
        return keys.computeIfAbsent(client, id -> insider.vault.clientKey(insider.officer.office(), id));
    }

    private String activity(ResultSet row, UUID id, UUID episode, SealingKey key) throws SQLException {
        var body = new HashMap<String, Object>();
        for (String column : List.of("mode", "place", "source", "condition", "amends")) {
            body.put(column, row.getObject(column));
        }
        body.put("occurredAt", row.getObject("occurred_at", OffsetDateTime.class).toInstant());
        body.put("notes", key.open("activity.notes." + id, row.getBytes("notes_sealed")));
        return Contents.of(row.getString("kind"), episode, body);
    }

    private String report(ResultSet row, UUID id, UUID episode, SealingKey key) throws SQLException {
        var body = new HashMap<String, Object>();
        body.put("amends", row.getObject("amends"));
        body.put("urgent", row.getBoolean("urgent"));
        body.put("signs", List.of(row.getString("signs").split("[ ,]+")));
        body.put("occurredAt", row.getObject("occurred_at", OffsetDateTime.class).toInstant());
        body.put("text", key.open("field_report.text." + id, row.getBytes("text_sealed")));
        return Contents.of(row.getString("kind"), episode, body);
    }

    private String waiting(ResultSet row, UUID id, UUID episode, SealingKey key) throws SQLException {
        boolean waits = List.of("conflict", "quarantined").contains(row.getString("answer"));
        return waits ? Contents.of(JsonMapper.shared().readTree(key.open("field_fact.body." + row.getString("row_id"), row.getBytes("body_sealed")))) : "";
    }
}
