package id.pulih.badinput;

import java.util.List;
import java.util.Set;

/** What a call leaves behind: where its words are read again, and whether it can be made again on the same record. */
final class Reuse {

    private static final Set<String> ONCE = Set.of("DELETE /clients/*/consents/*", "POST /agents/*/ending", "POST /episodes/*/pauses",
            "POST /episodes/*/pauses/*/resumption", "POST /episodes/*/ending", "POST /episodes/*/obligations/*/exception",
            "POST /episodes/*/completion", "POST /episodes/*/certificate/revocation", "POST /episodes", "POST /clients",
            "POST /requests/*/decision", "POST /episodes/*/assignments", "POST /episodes/*/extensions", "POST /urine-panels");

    private Reuse() {}

    static boolean reusable(String kind) {
        return !ONCE.contains(kind);
    }

    /** The pages that show the words of the call. */
    static List<String> pages(Call call, String id) {
        String[] path = call.path().split("/");
        return switch (StringsAsTypedTest.kind(call)) {
            case "POST /clients" -> List.of("/klien/" + id + "/ubah");
            case "POST /clients/*/consents" -> List.of("/klien/" + path[2] + "/persetujuan");
            case "POST /clients/*/disclosures" -> List.of("/klien/" + path[2] + "/pengungkapan");
            case "POST /clients/*/requests" -> List.of("/permohonan/" + id);
            case "POST /requests/*/decision" -> List.of("/permohonan/" + path[2]);
            case "POST /agents" -> List.of("/agen/" + id);
            case "POST /agents/*/decrees", "POST /agents/*/ending" -> List.of("/agen/" + path[2]);
            case "POST /episodes/*/activities" -> List.of("/episode/" + path[2] + "/kegiatan/" + id);
            case "POST /episodes/*/urine-tests" -> List.of("/episode/" + path[2] + "/urin/" + id);
            case "POST /episodes/*/pauses", "POST /episodes/*/extensions", "POST /episodes/*/ending" -> List.of("/episode/" + path[2]);
            default -> List.of();
        };
    }
}
