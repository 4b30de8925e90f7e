package id.pulih.badinput;

import id.pulih.Site;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The forms of letters: typed by hand, annulled, numbers, letterhead and texts. */
final class LetterForms {

    private static final Map<String, String> GENERAL = Map.of("about", "Uji", "addressee", "Camat Rekaan", "text", "Isi surat", "copies", "Arsip");

    private final Sites sites;

    LetterForms(Sites sites) {
        this.sites = sites;
    }

    List<Supplier<FormCall>> all() {
        return List.of(
                () -> FormCall.at("dewi", "/surat/baru/general", GENERAL),
                () -> FormCall.at("dewi", "/surat/baru/invitation", Map.of("about", "Uji", "addressee", "Camat", "agenda", "Rapat", "eventDay", "30-11-2026",
                        "time", "09.00", "place", "Aula", "text", "Mohon hadir", "copies", "Arsip")),
                () -> FormCall.at("dewi", "/surat/baru/assignment-order", Map.of("about", "Uji", "considering", "Kebutuhan", "basis", "Rencana kerja",
                        "assigned", "Dewi, petugas", "task", "Berkunjung", "copies", "Arsip")),
                () -> FormCall.at("dewi", "/surat/baru/minutes", Map.of("about", "Uji", "eventDay", "20-11-2026", "time", "09.00", "place", "Aula",
                        "leader", "Siti", "text", "Dibahas rencana", "present", "Dewi", "decisions", "Disetujui")),
                () -> FormCall.at("dewi", "/surat/baru/attendance-list", Map.of("about", "Uji", "eventDay", "20-11-2026", "time", "09.00", "place", "Aula",
                        "people", "Dewi; BNNK; Petugas", "emptyRows", "5")),
                () -> FormCall.at("dewi", "/surat/nomor", Map.of("kind", "general", "note", "Surat ke camat")),
                this::drop,
                this::annul,
                () -> FormCall.at("andi", "/kop-surat", Map.of("phone", "0370 000000")),
                () -> FormCall.at("andi", "/kop-surat/general", Map.of("opening", "Dengan hormat,")));
    }

    private FormCall drop() {
        Site dewi = sites.of("dewi");
        dewi.send(dewi.get("/surat/nomor"), "/surat/nomor", Map.of("kind", "general", "note", "Tidak jadi"));
        String action = dewi.get("/surat/nomor").page().select("li.card form").last().attr("action");
        return FormCall.at("dewi", "/surat/nomor", Map.of("reason", "Tidak jadi dikirim")).to(action);
    }

    private FormCall annul() {
        Site dewi = sites.of("dewi");
        String letter = dewi.send(dewi.get("/surat/baru/general"), "/surat/baru/general", GENERAL).location();
        return FormCall.at("dewi", letter, Map.of("reason", "Salah alamat")).to(letter + "/batal");
    }
}
