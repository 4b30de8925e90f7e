package id.pulih.demo;

import java.time.LocalDate;
import java.util.List;

/** The invented clients and agents of the demo: names that nobody in particular bears. */
final class DemoClients {

    record Somebody(String name, String alias, boolean woman, LocalDate born, String village, String guardian, String relation) {

        /** A NIK that fits place, birth date and sex; the serial begins with 9 so that it hits nobody by chance. */
        String nik(int serial) {
            int day = born.getDayOfMonth() + (woman ? 40 : 0);
            return village.substring(0, 6) + "%02d%02d%02d9%03d".formatted(day, born.getMonthValue(), born.getYear() % 100, serial);
        }
    }

    record Agent(String username, String name, String village, String category, int topics) {}

    private DemoClients() {}

    static List<Agent> agents(String office) {
        return office.equals(Cast.SUMBAWA)
                ? List.of(
                        new Agent("ruslan", "Ruslan", "5204081003", "village-official", 6),
                        new Agent("hasnah", "Hasnah Binti Mahmud", "5204081004", "cadre", 6),
                        new Agent("jamal", "Jamaluddin", "5204081007", "religious-leader", 6),
                        new Agent("", "Syahrul Ramadhan", "5204092001", "volunteer", 3))
                : List.of(
                        new Agent("tarsini", "Tarsini", "3301221004", "cadre", 6),
                        new Agent("slamet", "Slamet Widodo", "3301231002", "community-leader", 6),
                        new Agent("parjo", "Suparjo", "3301211005", "recovering-person", 6),
                        new Agent("", "Wening Lestari", "3301231005", "volunteer", 3));
    }

    static List<Somebody> of(String office) {
        return office.equals(Cast.SUMBAWA) ? sumbawa() : cilacap();
    }

    private static List<Somebody> sumbawa() {
        return List.of(
                new Somebody("Lalu Zainuddin", "Beringin 01", false, LocalDate.of(1994, 3, 12), "5204081001", "Baiq Rohani", "parent"),
                new Somebody("Muhammad Sofyan", "Camar 02", false, LocalDate.of(1999, 11, 2), "5204081002", "Nurhayati", "parent"),
                new Somebody("Iwan Setiadi", "Damar 03", false, LocalDate.of(1988, 7, 30), "5204081003", "Sulastri", "spouse"),
                new Somebody("Nur Aini Safitri", "Elang 04", true, LocalDate.of(2001, 1, 19), "5204081004", "Abdul Gani", "parent"),
                new Somebody("Hendra", "Flamboyan 05", false, LocalDate.of(1991, 5, 8), "5204081005", "Rosdiana", "spouse"),
                new Somebody("A. Rahim Bin Yusuf", "Gaharu 06", false, LocalDate.of(1985, 9, 23), "5204081006", "Yusuf", "parent"),
                new Somebody("Sahrul Gunawan", "Hijau 07", false, LocalDate.of(1997, 12, 31), "5204081007", "Maemunah", "parent"),
                new Somebody("Dian Permatasari", "Intan 08", true, LocalDate.of(1993, 2, 28), "5204081008", "Eko Prasetyo", "spouse"),
                new Somebody("Fathul Bari", "Jati 09", false, LocalDate.of(2000, 6, 15), "5204192001", "Siti Hawa", "parent"),
                new Somebody("Supardi", "Kenari 10", false, LocalDate.of(1979, 4, 4), "5204192002", "Hartini", "spouse"),
                new Somebody("I Gede Arya", "Lontar 11", false, LocalDate.of(1996, 10, 10), "5204172003", "Ni Luh Sari", "parent"),
                new Somebody("Rina Marlina", "Melati 12", true, LocalDate.of(1990, 8, 17), "5204081003", "Sudirman", "sibling"),
                new Somebody("Taufik Akbar", "Nuri 13", false, LocalDate.of(1987, 3, 3), "5204081004", "Halimah", "parent"),
                new Somebody("Yogi Pratama", "Ombak 14", false, LocalDate.of(1998, 5, 27), "5204081005", "Wahyuni", "parent"),
                new Somebody("Syarifah Aulia", "Padma 15", true, LocalDate.of(1995, 7, 1), "5204081006", "Said Umar", "parent"));
    }

    private static List<Somebody> cilacap() {
        return List.of(
                new Somebody("Agus Triyono", "Anggrek 01", false, LocalDate.of(1992, 8, 9), "3301211001", "Sumiyati", "parent"),
                new Somebody("Eka Wulandari", "Bakau 02", true, LocalDate.of(1998, 4, 21), "3301211002", "Darsono", "parent"),
                new Somebody("Wahyu Nugroho", "Cemara 03", false, LocalDate.of(1986, 12, 5), "3301211003", "Tri Astuti", "spouse"),
                new Somebody("Kusno", "Delima 04", false, LocalDate.of(1982, 2, 14), "3301221001", "Warsini", "spouse"),
                new Somebody("Dwi Cahyono", "Enau 05", false, LocalDate.of(1999, 9, 30), "3301221002", "Parmi", "parent"),
                new Somebody("Rizky Maulana", "Fajar 06", false, LocalDate.of(2002, 3, 8), "3301221003", "Aminah", "parent"),
                new Somebody("Sri Utami", "Gelatik 07", true, LocalDate.of(1989, 6, 25), "3301221004", "Joko Susilo", "spouse"),
                new Somebody("Bayu Aji", "Hutan 08", false, LocalDate.of(1995, 1, 1), "3301231001", "Marsudi", "parent"),
                new Somebody("Teguh Santoso", "Ijuk 09", false, LocalDate.of(1984, 10, 18), "3301231002", "Endang", "spouse"),
                new Somebody("Yulianto", "Jambu 10", false, LocalDate.of(1991, 7, 7), "3301231003", "Sariyem", "parent"),
                new Somebody("Nanang Kosim", "Kenanga 11", false, LocalDate.of(1997, 11, 11), "3301231004", "Ujang Kosim", "parent"),
                new Somebody("Indah Pertiwi", "Lembayung 12", true, LocalDate.of(1994, 5, 16), "3301231005", "Budi Raharjo", "spouse"),
                new Somebody("Sugeng Riyadi", "Merpati 13", false, LocalDate.of(1980, 12, 24), "3301242004", "Partini", "spouse"),
                new Somebody("Farid Hidayatullah", "Nangka 14", false, LocalDate.of(2000, 8, 31), "3301012001", "Nasirun", "parent"),
                new Somebody("Titik Handayani", "Opal 15", true, LocalDate.of(1993, 9, 9), "3301012002", "Supriyadi", "spouse"));
    }
}
