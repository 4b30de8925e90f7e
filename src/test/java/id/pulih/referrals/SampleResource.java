package id.pulih.referrals;

import id.pulih.Site;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An entry of the directory of Sumbawa, recorded through the page as an officer does. */
public final class SampleResource {

    private SampleResource() {}

    public static Map<String, String> form(String name, String fields) {
        return new LinkedHashMap<>(Map.of("name", name, "fields", fields, "areaCode", "5204", "areaCodeSearch", "", "contact", "0371-555-001, Ibu Rini",
                "offers", "Pemeriksaan dan konseling", "villages", ""));
    }

    /** @return its address */
    public static String recorded(Site site, String name, String fields) {
        return recorded(site, form(name, fields));
    }

    public static String recorded(Site site, Map<String, String> form) {
        Site.Answer answer = site.send(site.get("/sumber-daya/baru"), "/sumber-daya/baru", form);
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.page().select(".error-summary").text());
        }
        return answer.location();
    }

    public static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
