package id.pulih.rights.internal;

import id.pulih.clients.ClientSummary;
import id.pulih.disclosures.Disclosure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything held about a person, opened. It lives as long as it takes to hand it over.
 *
 * @param parts lists of rows by part
 * @param files scans of papers by the name they have in the archive
 */
record PersonData(ClientSummary client, Disclosure disclosure, String notice, String madeAt, Map<String, List<Map<String, Object>>> parts,
        Map<String, byte[]> files) {

    /** What stands in data.json: the format and its version first, so that a program knows what it reads. */
    Map<String, Object> json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("format", "pulih-person-export");
        all.put("version", 1);
        all.put("serial", disclosure.serial());
        all.put("madeAt", madeAt);
        all.put("notice", notice);
        all.put("caseNumber", client.caseNumber());
        all.putAll(parts);
        return all;
    }
}
