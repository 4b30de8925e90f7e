package id.pulih.clients;

import id.pulih.platform.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented clients for tests: each has its own name and NIK, so that tests leave one another alone. */
public final class SampleClient {

    public static final String VILLAGE = "5204081001";

    private static final AtomicInteger COUNT = new AtomicInteger(1);

    private SampleClient() {}

    /** The body of a registration that is right in every field. */
    public static Map<String, Object> body() {
        int n = COUNT.getAndIncrement();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", Ids.next().toString());
        body.put("name", "Contoh " + letters(n) + " Rekaan");
        body.put("alias", "Kenanga " + (1000 + n));
        body.put("nik", "5204%02d010190%04d".formatted(8 + n / 10_000, n % 10_000));
        body.put("sex", "male");
        body.put("birthDate", "1990-01-01");
        body.put("phone", "0812-3456-7890");
        body.put("villageCode", VILLAGE);
        body.put("address", "Dusun Karang Bunga RT 02");
        body.put("guardian", Map.of("name", "Ibu Pendamping", "relation", "mother", "phone", "+62 813 1111 2222"));
        body.put("rehabilitation", Map.of("institution", "Balai Rekaan", "kind", "inpatient", "finishedOn", "2026-10-30"));
        return body;
    }

    /** The same as fields of the page's form. */
    public static Map<String, String> form(Map<String, Object> body) {
        var fields = new LinkedHashMap<String, String>();
        body.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                inner.forEach((member, text) -> fields.put(name + "." + member, String.valueOf(text)));
            } else {
                fields.put(name, String.valueOf(value));
            }
        });
        return fields;
    }

    public static UUID id(Map<String, Object> body) {
        return UUID.fromString(String.valueOf(body.get("id")));
    }

    /** A word of letters for a number: names have no digits. */
    private static String letters(int n) {
        var word = new StringBuilder("Q");
        for (int rest = n; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append('a');
        }
        return word + "nto";
    }
}
