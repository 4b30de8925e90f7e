package id.pulih.clients.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which fields of a client two versions differ in, by the names of the form. */
final class Differences {

    private Differences() {}

    static List<String> between(Details one, Details other) {
        Map<String, String> before = values(one);
        Map<String, String> after = values(other);
        var names = new ArrayList<>(before.keySet());
        names.removeIf(name -> before.get(name).equals(after.get(name)));
        return names;
    }

    /** What the form of a client shows, by field; what is not there is an empty text. */
    static Map<String, String> values(Details d) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", d.name());
        values.put("alias", d.alias());
        values.put("sex", d.sex().code());
        values.put("birthDate", id.pulih.platform.Dates.typed(d.birthDate()));
        values.put("nik", d.nik() == null ? "" : d.nik().digits());
        values.put("noNikReason", d.noNikReason() == null ? "" : d.noNikReason());
        values.put("phone", d.phone() == null ? "" : d.phone().shown());
        values.put("villageCode", d.villageCode());
        values.put("address", d.address());
        Guardian guardian = d.guardian();
        values.put("guardian.name", guardian == null ? "" : guardian.name());
        values.put("guardian.relation", guardian == null ? "" : guardian.relation().code());
        values.put("guardian.phone", guardian == null || guardian.phone() == null ? "" : guardian.phone().shown());
        values.put("rehabilitation.institution", d.rehabilitation().institution());
        values.put("rehabilitation.kind", d.rehabilitation().kind().code());
        values.put("rehabilitation.finishedOn", id.pulih.platform.Dates.typed(d.rehabilitation().finishedOn()));
        return values;
    }
}
