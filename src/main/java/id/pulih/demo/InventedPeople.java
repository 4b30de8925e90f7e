package id.pulih.demo;

import id.pulih.clients.ClientBatch;
import id.pulih.episodes.MainSubstance;
import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** People put together from common names, the same for the same seed; serials of 8000 upward hit nobody's NIK by intent. */
final class InventedPeople {

    private static final List<String> MEN = List.of("Agus", "Andri", "Arif", "Asep", "Bambang", "Budi", "Dani", "Dedi", "Deni", "Eko",
            "Fajar", "Ferdi", "Gilang", "Hadi", "Hari", "Ilham", "Imam", "Indra", "Irfan", "Joko", "Junaidi", "Kurnia", "Lukman",
            "Maman", "Muhammad", "Nanda", "Oki", "Putra", "Rian", "Ridwan", "Rudi", "Samsul", "Sandi", "Toni", "Udin", "Wawan",
            "Yanto", "Yusuf", "Zaenal", "Zulkifli");
    private static final List<String> WOMEN = List.of("Ani", "Ayu", "Citra", "Desi", "Dewi", "Dina", "Elsa", "Fitri", "Hana", "Ida",
            "Indah", "Intan", "Kartika", "Lestari", "Lina", "Maya", "Mega", "Nia", "Novi", "Nurul", "Putri", "Rani", "Ratih", "Rina",
            "Sari", "Siti", "Tuti", "Wati", "Wulan", "Yanti");
    private static final List<String> LAST = List.of("Abidin", "Afandi", "Anggara", "Arifin", "Basuki", "Cahyadi", "Darmawan",
            "Effendi", "Firmansyah", "Gunawan", "Hakim", "Halim", "Hartono", "Hasibuan", "Hermawan", "Hidayat", "Irawan", "Iskandar",
            "Kurniawan", "Lubis", "Mahendra", "Maulana", "Nasution", "Nugraha", "Pamungkas", "Pranata", "Prasetya", "Purnama",
            "Rahman", "Ramadhan", "Saputra", "Setiawan", "Siregar", "Subekti", "Suryadi", "Syahputra", "Tanjung", "Utomo", "Wibowo",
            "Wijaya", "Yulianto", "Zakaria");
    private static final List<String> ALIASES = List.of("Akasia", "Bangau", "Cendana", "Dahlia", "Eboni", "Flamingo", "Gading",
            "Hujan", "Ilalang", "Jalak", "Kapas", "Laut", "Mahoni", "Nilam", "Oase", "Pelangi", "Rajawali", "Sawo", "Teratai", "Ulin");
    private static final List<String> PLACES = List.of("Balai Besar Rehabilitasi BNN Lido", "Balai Rehabilitasi BNN Baddoka",
            "Klinik Pratama BNN", "RSUD setempat");

    /** What was used above all, roughly as often as offices hear it. */
    static final List<MainSubstance> SUBSTANCES = List.of(MainSubstance.MET, MainSubstance.MET, MainSubstance.THC, MainSubstance.MET, MainSubstance.SYN,
            MainSubstance.MET, MainSubstance.MOP, MainSubstance.SEVERAL, MainSubstance.MET, MainSubstance.MDMA, MainSubstance.ALC);

    private final Random random;
    private final List<String> villages;
    private final ZoneId zone;

    InventedPeople(Random random, List<String> villages, ZoneId zone) {
        this.random = random;
        this.villages = villages;
        this.zone = zone;
    }

    static String head(String seed) {
        return name(new Random(seed.hashCode()), MEN);
    }

    String agent() {
        return name(random, random.nextInt(3) == 0 ? WOMEN : MEN);
    }

    /** One in six was not asked. Drawn by the number, so that all else stays as it was for the same seed. */
    static @Nullable MainSubstance substance(int number) {
        return number % 6 == 5 ? null : SUBSTANCES.get(number % SUBSTANCES.size());
    }

    String village() {
        return any(random, villages);
    }

    /** @param day the day of registration, which is the first of the programme */
    ClientBatch.Person client(int number, LocalDate day) {
        boolean woman = random.nextInt(8) == 0;
        LocalDate born = day.minusDays(18 * 365L + random.nextInt(35 * 365));
        var registered = day.atTime(8, random.nextInt(60)).atZone(zone).toInstant();
        String village = village();
        var kind = random.nextInt(3) == 0 ? "inpatient" : "outpatient";
        return new ClientBatch.Person(Ids.at(registered, random.nextLong(), random.nextLong()), registered,
                name(random, woman ? WOMEN : MEN), any(random, ALIASES) + " " + (100 + number), nik(village, born, woman, number), woman, born,
                "0812-%04d-%04d".formatted(random.nextInt(1000, 10000), random.nextInt(10000)), village,
                "RT %02d RW %02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(6)), family(woman),
                new ClientBatch.Care(any(random, PLACES), kind, day.minusDays(5 + random.nextInt(20))));
    }

    private ClientBatch.Family family(boolean woman) {
        return switch (random.nextInt(4)) {
            case 0 -> new ClientBatch.Family(name(random, MEN), "father");
            case 1 -> new ClientBatch.Family(name(random, MEN), "sibling");
            case 2 -> new ClientBatch.Family(name(random, woman ? MEN : WOMEN), woman ? "husband" : "wife");
            default -> new ClientBatch.Family(name(random, WOMEN), "mother");
        };
    }

    private static String nik(String village, LocalDate born, boolean woman, int number) {
        int day = born.getDayOfMonth() + (woman ? 40 : 0);
        return village.substring(0, 6) + "%02d%02d%02d%04d".formatted(day, born.getMonthValue(), born.getYear() % 100, 8000 + number % 2000);
    }

    private static String name(Random random, List<String> first) {
        return any(random, first) + " " + any(random, LAST);
    }

    static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
