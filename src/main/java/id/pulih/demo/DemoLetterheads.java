package id.pulih.demo;

import id.pulih.access.Asker;
import id.pulih.letters.Letterhead;
import id.pulih.letters.Letterheads;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The invented letterheads of the two offices of the cast in which letters are written. */
@Component
class DemoLetterheads {

    private final Letterheads letterheads;

    DemoLetterheads(Letterheads letterheads) {
        this.letterheads = letterheads;
    }

    void enter() {
        enter(Cast.SUMBAWA, "Sumbawa", "Jalan Contoh Nomor 1, Sumbawa Besar 84300");
        enter(Cast.CILACAP, "Cilacap", "Jalan Contoh Nomor 2, Cilacap 53200");
    }

    private void enter(String code, String city, String address) {
        Cast.Place place = Cast.office(code);
        letterheads.enterFirst(Asker.service(place.id(), place.name(), ZoneId.of(place.timeZone()), Cast.id("account:yuni")),
                new Letterhead(List.of("BADAN NARKOTIKA NASIONAL REPUBLIK INDONESIA", "KABUPATEN " + city.toUpperCase(java.util.Locale.ROOT)), address,
                        "0370 000000", city, code, place.headName(), "19700101 199503 1 001", place.headTitle()));
    }
}
