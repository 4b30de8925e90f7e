package id.pulih.badinput;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.field.Paper;
import id.pulih.field.Phone;
import id.pulih.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The forms about what agents hand in: decisions, replies, telephones, paper. */
final class InboxForms {

    private static final Instant NOW = PulihTest.TODAY.atTime(2, 0).toInstant(ZoneOffset.UTC);

    private final World world;
    private final Sites sites;

    InboxForms(World world, Sites sites) {
        this.world = world;
        this.sites = sites;
    }

    List<Supplier<FormCall>> all() {
        return List.of(
                () -> decision("terima", Map.of("reason", "Yang kedua benar")),
                () -> decision("sisihkan", Map.of("word", "Sudah dicatat orang lain")),
                this::reportReply,
                this::visitReply,
                this::ending,
                this::paper);
    }

    /** About a second content under the id of a visit that was accepted. */
    private FormCall decision(String what, Map<String, String> values) {
        Companion her = companion();
        UUID id = Ids.next();
        her.phone.push(List.of(her.phone.seal(id, "visit", her.episode, Phone.visit(NOW.minusSeconds(600)))));
        her.phone.push(List.of(her.phone.seal(id, "visit", her.episode, Phone.visit(NOW.minusSeconds(6000)))));
        String page = "/kotak-masuk/" + id;
        String action = sites.of("dewi").get(page).page().select("form[action$=/" + what + "]").attr("action");
        return new FormCall("dewi", page, action, action, values);
    }

    private FormCall reportReply() {
        Companion her = companion();
        UUID id = her.phone.save("early-warning", her.episode, Map.of("occurredAt", NOW.minusSeconds(60).toString(), "signs", List.of("mood"), "urgent", true));
        her.phone.push();
        return FormCall.at("dewi", "/kotak-masuk/" + id, Map.of("text", "Terima kasih, kami datang")).to("/kotak-masuk/" + id + "/balasan");
    }

    private FormCall visitReply() {
        Companion her = companion();
        UUID id = her.phone.save("visit", her.episode, Phone.visit(NOW.minusSeconds(60)));
        her.phone.push();
        return FormCall.at("dewi", "/kegiatan/" + id + "/balasan", Map.of("text", "Bagus, lanjutkan"));
    }

    private FormCall ending() {
        Companion her = companion();
        return FormCall.at("dewi", "/agen/" + her.agent + "/hp/" + her.phone.device() + "/akhiri", Map.of("reason", "lost"));
    }

    private FormCall paper() {
        try {
            String code = Paper.codes(Paper.printed(sites.of("dewi"), UUID.fromString(world.episode()))).getFirst();
            return FormCall.at("dewi", "/kertas", Map.of("lines.0.code", code, "lines.0.occurredAt", "20-11-2026", "lines.0.kind", "visit",
                    "lines.0.mode", "direct", "lines.0.condition", "stable", "lines.0.notes", "Baik"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record Companion(Phone phone, String agent, UUID episode) {}

    /** An agent with a telephone who accompanies somebody since today. */
    private Companion companion() {
        String agent = world.agent();
        UUID episode = UUID.fromString(world.episode());
        world.as("dewi").post("/episodes/" + episode + "/assignments", World.map("id", "", "agentId", agent, "from", PulihTest.TODAY.toString()));
        Site dewi = sites.of("dewi");
        String phones = "/agen/" + agent + "/hp";
        String code = dewi.send(dewi.get(phones), phones, Map.of()).page().select(".code-in-letters code").text();
        return new Companion(Phone.enrol(sites.port(), code, Clock.fixed(NOW, ZoneOffset.UTC)), agent, episode);
    }
}
