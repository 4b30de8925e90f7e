package id.pulih.demo;

import static id.pulih.access.Role.COUNSELLOR;
import static id.pulih.access.Role.DATA_PROTECTION_OFFICER;
import static id.pulih.access.Role.DIRECTORATE;
import static id.pulih.access.Role.DIVISION_HEAD;
import static id.pulih.access.Role.OFFICER;
import static id.pulih.access.Role.OFFICE_ADMINISTRATOR;
import static id.pulih.access.Role.OFFICE_HEAD;
import static id.pulih.access.Role.SECTION_HEAD;

import id.pulih.access.Role;
import id.pulih.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The named people and offices of demo, tests, screenshots and documentation. All are invented. */
public final class Cast {

    /** An office of the cast; the id follows from the code, so that it is the same everywhere. */
    public record Place(String code, String name, String kind, @Nullable String parent, @Nullable String area,
            String timeZone, String headName, String headTitle) {

        public UUID id() {
            return Cast.id("office:" + code);
        }
    }

    /** Somebody with an account. */
    public record Person(String username, String name, Role role, String office) {

        public UUID id() {
            return Cast.id("account:" + username);
        }
    }

    public static final String SUMBAWA = "BNNK-SBW";
    public static final String CILACAP = "BNNK-CLP";
    public static final String NTB = "BNNP-NTB";
    public static final String BNN = "BNN";

    /** Superior offices first. */
    public static final List<Place> OFFICES = List.of(
            new Place(BNN, "Direktorat Pascarehabilitasi BNN", "bnn", null, null, "Asia/Jakarta",
                    "Ratna Kusumawardhani", "Direktur Pascarehabilitasi"),
            new Place(NTB, "BNNP Nusa Tenggara Barat", "bnnp", BNN, "52", "Asia/Makassar",
                    "Lalu Wirajaya", "Kepala BNNP Nusa Tenggara Barat"),
            new Place("BNNP-JTG", "BNNP Jawa Tengah", "bnnp", BNN, "33", "Asia/Jakarta",
                    "Bambang Sasongko", "Kepala BNNP Jawa Tengah"),
            new Place(SUMBAWA, "BNNK Sumbawa", "bnnk", NTB, "5204", "Asia/Makassar",
                    "Andi Mappasessu", "Kepala BNNK Sumbawa"),
            new Place(CILACAP, "BNNK Cilacap", "bnnk", "BNNP-JTG", "3301", "Asia/Jakarta",
                    "Sri Wahyuningsih", "Kepala BNNK Cilacap"),
            new Place("KLINIK-SEHATI", "Klinik Pratama Sehati", "clinic", CILACAP, "3301", "Asia/Jakarta",
                    "dr. Nur Aini", "Penanggung jawab klinik"));

    public static final List<Person> PEOPLE = List.of(
            new Person("dewi", "Dewi Lestari", OFFICER, SUMBAWA),
            new Person("rahmat", "Rahmat Hidayat", COUNSELLOR, SUMBAWA),
            new Person("siti", "Siti Aminah", SECTION_HEAD, SUMBAWA),
            new Person("andi", "Andi Mappasessu", OFFICE_HEAD, SUMBAWA),
            new Person("yuni", "Yuni Astuti", OFFICE_ADMINISTRATOR, SUMBAWA),
            new Person("bagus", "Bagus Prasetyo", OFFICER, CILACAP),
            new Person("endah", "Endah Purnomo", COUNSELLOR, CILACAP),
            new Person("hartono", "Hartono", SECTION_HEAD, CILACAP),
            new Person("sri", "Sri Wahyuningsih", OFFICE_HEAD, CILACAP),
            new Person("made", "I Made Suardana", DIVISION_HEAD, NTB),
            new Person("nurul", "Nurul Hikmah", OFFICER, NTB),
            new Person("ratna", "Ratna Kusumawardhani", DIRECTORATE, BNN),
            new Person("galih", "Galih Permana", DATA_PROTECTION_OFFICER, BNN));

    private Cast() {}

    public static Place office(String code) {
        return OFFICES.stream().filter(o -> o.code().equals(code)).findFirst().orElseThrow();
    }

    public static Person person(String username) {
        return PEOPLE.stream().filter(p -> p.username().equals(username)).findFirst().orElseThrow();
    }

    /** The id of something named in the cast: the same in every demo, and older than any id made while it runs. */
    public static UUID id(String name) {
        UUID hash = UUID.nameUUIDFromBytes(("pulih-demo:" + name).getBytes(StandardCharsets.UTF_8));
        return Ids.at(Instant.EPOCH, hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }
}
