package id.pulih.demo;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices of the large demo: one for every province below the directorate, and regency offices in the order of their codes. */
@Component
class LargeTree {

    /** What a middling regency office has had in four years. */
    private static final int CLIENTS = 400;

    private static final Set<String> CENTRAL = Set.of("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76");
    private static final Set<String> EASTERN = Set.of("81", "82", "91", "92", "93", "94", "95", "96");

    private final JdbcClient jdbc;
    private final Work work;
    private final DemoOffices offices;

    LargeTree(JdbcClient jdbc, Work work, DemoOffices offices) {
        this.jdbc = jdbc;
        this.work = work;
        this.offices = offices;
    }

    /** A regency office to be filled. */
    record Branch(Cast.Place place, int clients) {

        String username() {
            return "petugas-" + place.area();
        }

        UUID account() {
            return Cast.id("account:" + username());
        }

        ZoneId zone() {
            return ZoneId.of(place.timeZone());
        }
    }

    private record Area(String code, String name) {}

    /** Enters as many regency offices as so many clients need, and all provinces. */
    List<Branch> grow(int clients) {
        int count = Math.max(1, Math.ceilDiv(clients, CLIENTS));
        List<Cast.Place> regencies = areas("regency", count + Cast.OFFICES.size()).stream()
                .filter(area -> !ofCast(area.code()))
                .limit(count)
                .map(LargeTree::regency)
                .toList();
        offices.enter(Stream.concat(
                areas("province", 100).stream().filter(area -> !ofCast(area.code())).map(LargeTree::province),
                regencies.stream()).toList());
        var branches = new ArrayList<Branch>();
        for (int i = 0; i < regencies.size(); i++) {
            branches.add(new Branch(regencies.get(i), share(clients, regencies.size(), i)));
        }
        return branches;
    }

    /** The villages of a regency. */
    List<String> villages(Branch branch) {
        return work.read(Scope.none(), () -> jdbc.sql(
                        "select code from pulih.area where level = 'village' and code between :from and :to order by code limit 100")
                .param("from", branch.place().area() + "000000")
                .param("to", branch.place().area() + "999999")
                .query(String.class)
                .list());
    }

    private List<Area> areas(String level, int limit) {
        return work.read(Scope.none(), () -> jdbc.sql("select code, name from pulih.area where level = :level order by code limit :limit")
                .param("level", level)
                .param("limit", limit)
                .query(Area.class)
                .list());
    }

    private static boolean ofCast(String area) {
        return Cast.OFFICES.stream().anyMatch(place -> area.equals(place.area()));
    }

    private static int share(int clients, int parts, int index) {
        return clients / parts + (index < clients % parts ? 1 : 0);
    }

    private static Cast.Place province(Area area) {
        return new Cast.Place("BNNP-" + area.code(), "BNNP " + area.name(), "bnnp", Cast.BNN, area.code(), zone(area.code()),
                InventedPeople.head(area.code()), "Kepala BNNP " + area.name());
    }

    private static Cast.Place regency(Area area) {
        String name = area.name().startsWith("Kota ") ? "BNN " + area.name() : "BNNK " + area.name().replaceFirst("^Kabupaten ", "");
        return new Cast.Place("BNNK-" + area.code(), name, "bnnk", superior(area.code().substring(0, 2)), area.code(),
                zone(area.code()), InventedPeople.head(area.code()), "Kepala " + name);
    }

    private static String superior(String province) {
        return Cast.OFFICES.stream().filter(place -> province.equals(place.area())).findFirst().map(Cast.Place::code).orElse("BNNP-" + province);
    }

    private static String zone(String area) {
        String province = area.substring(0, 2);
        return CENTRAL.contains(province) ? "Asia/Makassar" : EASTERN.contains(province) ? "Asia/Jayapura" : "Asia/Jakarta";
    }
}
