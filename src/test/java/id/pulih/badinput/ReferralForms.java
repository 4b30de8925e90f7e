package id.pulih.badinput;

import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.referrals.SampleReferral;
import id.pulih.referrals.SampleResource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The forms about resources, referrals, plans and hand-overs. */
final class ReferralForms {

    private static final String DAY = "20-11-2026";
    private static final UUID THERE = Cast.office(Cast.CILACAP).id();

    private final World world;
    private final Site dewi;

    ReferralForms(World world, Sites sites) {
        this.world = world;
        this.dewi = sites.of("dewi");
    }

    List<Supplier<FormCall>> all() {
        return Stream.of(resources(), referrals(), plans(), handOvers()).flatMap(List::stream).toList();
    }

    private List<Supplier<FormCall>> resources() {
        Map<String, String> entry = SampleResource.form("Puskesmas Uji", "health");
        entry.putAll(Map.of("address", "Jalan Uji 1", "openingHours", "Senin 08.00", "cost", "Gratis"));
        return List.of(
                () -> FormCall.at("dewi", "/sumber-daya/baru", entry),
                () -> FormCall.at("dewi", resource() + "/ubah", entry),
                () -> at(resource(), "/konfirmasi", Map.of("confirmedOn", DAY, "asked", "Loket")),
                () -> at(resource(), "/akhiri", Map.of("endedOn", DAY, "endReason", "Tutup")));
    }

    private static FormCall at(String page, String action, Map<String, String> values) {
        return FormCall.at("dewi", page, values).to(page + action);
    }

    private String resource() {
        return SampleResource.recorded(dewi, Forms.unique("Puskesmas "), "health");
    }

    private List<Supplier<FormCall>> referrals() {
        return List.of(
                () -> FormCall.at("dewi", "/episode/" + world.episode() + "/rujukan/baru", Map.of("kind", "health", "need", "Batuk lama")),
                this::talk,
                () -> at(chosen(), "/persetujuan", Map.of("why", "Pemeriksaan", "grantedOn", DAY, "expiresOn", "20-11-2027", "until", "Sembuh",
                        "evidence", "Map C", "revocationTold", "true")),
                () -> at(ready(), "/ajukan", Map.of()),
                () -> at(sent(), "/langkah", Map.of("step", "refused", "day", "23-11-2026", "stepWords", "Penuh", "withdrawConsent", "")));
    }

    private String drafted() {
        return SampleReferral.drafted(dewi, new SampleReferral.Case(UUID.randomUUID(), UUID.fromString(world.episode())), "health");
    }

    private FormCall talk() {
        String resource = SampleResource.id(resource()).toString();
        return FormCall.at("dewi", drafted() + "/ubah", Map.of("options", resource, "resource", resource, "choice", "chosen", "discussedOn", DAY,
                "categories", "presence", "words", "Dekat rumah"));
    }

    private String chosen() {
        String referral = drafted();
        SampleReferral.chosen(dewi, referral, SampleResource.id(resource()).toString(), "presence");
        return referral;
    }

    private String ready() {
        String referral = chosen();
        SampleReferral.consented(dewi, referral);
        return referral;
    }

    private String sent() {
        String referral = ready();
        dewi.send(dewi.get(referral), referral + "/ajukan", Map.of());
        return referral;
    }

    private List<Supplier<FormCall>> plans() {
        return List.of(
                () -> at("/episode/" + world.episode() + "/rencana", "/kebutuhan", Map.of("field", "vocational", "needText", "Ingin kerja", "foundOn", DAY)),
                () -> at(needed(), "/rujukan", Map.of()),
                () -> FormCall.at("dewi", "/episode/" + world.episode() + "/rencana/ubah", goal()),
                () -> FormCall.at("dewi", planned() + "/telaah", Map.of("occurredAt", DAY, "mode", "indirect", "source", "family", "condition", "stable",
                        "results.0.result", "given-up", "results.0.reason", "Pindah minat", "notes", "Baik")));
    }

    private static Map<String, String> goal() {
        return Map.of("goals.0.what", "Bekerja", "goals.0.who", "Klien", "goals.0.by", "31-12-2026", "goals.0.sign", "Surat kerja", "agreedOn", DAY);
    }

    private String needed() {
        String page = "/episode/" + world.episode() + "/rencana";
        dewi.send(dewi.get(page), page + "/kebutuhan", Map.of("field", "vocational", "needText", "Ingin kerja", "foundOn", DAY));
        return page;
    }

    private String planned() {
        String page = "/episode/" + world.episode() + "/rencana";
        dewi.send(dewi.get(page + "/ubah"), page + "/ubah", goal());
        return page;
    }

    private List<Supplier<FormCall>> handOvers() {
        return List.of(
                () -> FormCall.at("dewi", agreed() + "/serah-terima", Map.of("receiver", THERE.toString(), "portions", "identity\npresence", "papers", "true")),
                () -> {
                    String offered = proposed();
                    return new FormCall("bagus", offered, offered + "/jawaban", offered + "/jawaban", Map.of("answer", "refuse", "refusal", "Penuh"));
                },
                () -> at(proposed(), "/tarik", Map.of("withdrawal", "Tidak jadi")),
                () -> at(proposed(), "/surat", Map.of()));
    }

    /** A programme whose client agrees to the other office. */
    private String agreed() {
        String client = world.client();
        Map<String, Object> consent = World.consent();
        consent.put("recipient", Cast.office(Cast.CILACAP).name());
        world.stored("dewi", "/clients/" + client + "/consents", consent);
        return "/episode/" + world.stored("dewi", "/episodes", World.opening(client));
    }

    private String proposed() {
        String form = agreed() + "/serah-terima";
        return dewi.send(dewi.get(form), form, Map.of("receiver", THERE.toString(), "portions", "identity\npresence")).location();
    }
}
