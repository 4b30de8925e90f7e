package id.pulih.badinput;

import id.pulih.Site;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The forms about returns to use. */
final class RelapseForms {

    private static final String DAY = "20-11-2026";

    private final World world;
    private final Site dewi;

    RelapseForms(World world, Sites sites) {
        this.world = world;
        this.dewi = sites.of("dewi");
    }

    List<Supplier<FormCall>> all() {
        return List.of(
                () -> FormCall.at("dewi", "/episode/" + world.episode() + "/kejadian/baru", event()),
                () -> FormCall.at("dewi", opened() + "/penilaian", grading("slip")),
                () -> FormCall.at("dewi", action(), Map.of("answer", "done", "onDay", DAY, "found", "Keadaan aman")),
                this::owner,
                () -> FormCall.at("dewi", graded("relapse") + "/program", Map.of("from", DAY)),
                () -> FormCall.at("dewi", opened() + "/tutup", Map.of("result", "mistaken", "closedOn", DAY, "words", "Salah dengar")));
    }

    private static Map<String, String> event() {
        return Map.of("usedOn", DAY, "knownBy", "client", "words", "Bercerita sendiri");
    }

    private static Map<String, String> grading(String grade) {
        return Map.of("again", "no", "noticed", "yes", "helpedFirst", "yes", "signs", "craving", "grade", grade, "reason", "Hasil rapat");
    }

    private String opened() {
        String form = "/episode/" + world.episode() + "/kejadian/baru";
        return dewi.send(dewi.get(form), form, event()).location().replace("/penilaian", "");
    }

    private String graded(String grade) {
        String event = opened();
        dewi.send(dewi.get(event + "/penilaian"), event + "/penilaian", grading(grade));
        return event;
    }

    /** The review of how the client is: no test or referral is needed for it. */
    private String action() {
        return dewi.get(graded("slip")).page().select("ul.duties .do a").first().attr("href");
    }

    private FormCall owner() {
        String page = action();
        return FormCall.at("dewi", page, Map.of("role", "counsellor", "person", "")).to(page + "/penanggung-jawab");
    }
}
