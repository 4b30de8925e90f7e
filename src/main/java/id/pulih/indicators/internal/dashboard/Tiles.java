package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.internal.dashboard.AreaFigures.Seen;
import id.pulih.indicators.internal.dashboard.DashboardPage.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The provinces as tiles of one size, each where it lies; the style sheet places them by the code of the province. */
final class Tiles {

    /** Code and the letters of a tile, as the office numbers and cars know them. */
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("11", "Aceh"), Map.entry("12", "Sumut"), Map.entry("13", "Sumbar"), Map.entry("14", "Riau"), Map.entry("15", "Jambi"),
            Map.entry("16", "Sumsel"), Map.entry("17", "Bengkulu"), Map.entry("18", "Lampung"), Map.entry("19", "Babel"), Map.entry("21", "Kepri"),
            Map.entry("31", "DKI"), Map.entry("32", "Jabar"), Map.entry("33", "Jateng"), Map.entry("34", "DIY"), Map.entry("35", "Jatim"),
            Map.entry("36", "Banten"), Map.entry("51", "Bali"), Map.entry("52", "NTB"), Map.entry("53", "NTT"), Map.entry("61", "Kalbar"),
            Map.entry("62", "Kalteng"), Map.entry("63", "Kalsel"), Map.entry("64", "Kaltim"), Map.entry("65", "Kaltara"), Map.entry("71", "Sulut"),
            Map.entry("72", "Sulteng"), Map.entry("73", "Sulsel"), Map.entry("74", "Sultra"), Map.entry("75", "Gorontalo"), Map.entry("76", "Sulbar"),
            Map.entry("81", "Maluku"), Map.entry("82", "Malut"), Map.entry("91", "Papua"), Map.entry("92", "Pabar"), Map.entry("93", "Pasel"),
            Map.entry("94", "Pateng"), Map.entry("95", "Papeg"), Map.entry("96", "PBD"));

    private static final int[] STEPS = {60, 75, 85, 95};

    private Tiles() {}

    static List<Tile> of(List<Integer> units, AreaViews views) {
        var places = new HashMap<String, Integer>();
        units.stream().filter(unit -> views.unit(unit).areaCode() != null && views.unit(unit).areaCode().length() == 2)
                .forEach(unit -> places.put(views.unit(unit).areaCode(), unit));
        return PROVINCES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> places.containsKey(each.getKey()) ? tile(each.getKey(), each.getValue(), places.get(each.getKey()), views)
                        : new Tile(each.getKey(), each.getValue(), "", 0, null))
                .toList();
    }

    private static Tile tile(String code, String name, int unit, AreaViews views) {
        Seen seen = views.seen(views.chosen().subject(), unit);
        boolean untold = seen.hidden() || seen.rate().empty();
        return new Tile(code, name, views.text(views.chosen().subject(), unit), untold || !views.chosen().subject().percent() ? 0 : level(seen.rate().value()),
                views.url(unit));
    }

    private static int level(double percent) {
        int level = 1;
        for (int step : STEPS) {
            level += percent >= step ? 1 : 0;
        }
        return level;
    }
}
