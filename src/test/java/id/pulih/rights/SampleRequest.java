package id.pulih.rights;

import id.pulih.platform.Ids;
import java.util.LinkedHashMap;
import java.util.Map;

/** Invented requests for tests. */
public final class SampleRequest {

    private SampleRequest() {}

    /** Received at ten in the morning of the tests' today. */
    public static Map<String, Object> body(String kind) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", Ids.next().toString());
        body.put("kind", kind);
        body.put("requestedBy", "person");
        body.put("proof", "KTP ditunjukkan");
        body.put("how", "in-person");
        body.put("receivedAt", "2026-11-23T10:00:00+08:00");
        body.put("asked", "Ingin tahu apa yang tercatat tentang saya");
        return body;
    }

    public static Map<String, Object> granted() {
        return Map.of("id", Ids.next().toString(), "decision", "granted", "ground", "right-of-the-person", "reason", "Haknya jelas");
    }
}
