package id.pulih.indicators.internal.dashboard;

import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.indicators.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What somebody above reads from every dashboard, list and file: numbers by subject, place and period. */
final class Reading {

    private static final String ALL = "all";
    private static final Map<String, Subject> SUBJECTS = Map.of("Program dimulai", Subject.STARTED, "Selesai program", Subject.COMPLETED,
            "Pemakaian kembali", Subject.USES);

    /** Shares are compared between pages; only counts add up. */
    private static final Map<String, Subject> SHARES = Map.of("Kewajiban terlaksana", Subject.COVERAGE, "Tepat waktu dari yang wajib", Subject.TIMELINESS,
            "Kualitas hidup meningkat", Subject.IMPROVED, "Tidak kambuh", Subject.NOT_RELAPSED);

    /** @param families the names that add up to this one */
    record Place(String name, List<List<String>> families) {}

    private final Site site;
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> contradictions = new TreeSet<>();
    private Period last = Period.year(Planted.YEAR);
    private int opened;

    Reading(Site site) {
        this.site = site;
    }

    Map<String, String> numbers() {
        return numbers;
    }

    List<Place> places() {
        return List.copyOf(places.values());
    }

    Set<String> contradictions() {
        return contradictions;
    }

    int opened() {
        return opened;
    }

    /** The offices of the cast that a name stands for; a division stands for all that are watched. */
    List<String> offices(String name) {
        Place place = places.get(name);
        if (name.endsWith(" (kantor sendiri)") || place == null && !name.matches("Laki-laki|Perempuan")) {
            return Cast.OFFICES.stream().filter(each -> each.name().equals(name.replace(" (kantor sendiri)", ""))).map(Cast.Place::code).toList();
        }
        List<String> below = place == null ? places.get(ALL).families().getFirst() : place.families().isEmpty() ? List.of() : place.families().getFirst();
        return below.isEmpty() ? Cast.OFFICES.stream().filter(each -> each.name().equals(name)).map(Cast.Place::code).toList()
                : below.stream().flatMap(each -> offices(each).stream()).toList();
    }

    void readAll(List<Period> periods) {
        List<String> ahead = new ArrayList<>(List.of("kantor=wilayah"));
        var done = new LinkedHashSet<String>();
        while (!ahead.isEmpty()) {
            String where = ahead.removeFirst();
            if (done.add(where)) {
                for (Period period : periods) {
                    SUBJECTS.values().forEach(subject -> ahead.addAll(read(where, period, subject)));
                }
            }
        }
    }

    /** @return where the places below are */
    private List<String> read(String where, Period period, Subject subject) {
        boolean all = where.equals("kantor=wilayah");
        String query = "periode=" + period + "&ukuran=" + subject.code() + "&" + where + (all && period.kind() == Period.Kind.YEAR ? "&rincian=sex" : "");
        last = Period.of(Period.Kind.MONTH, period.to());
        Document page = site.get("/dasbor?" + query).page();
        String name = all ? ALL : page.select("h1").first().ownText();
        page.select("ul.numbers > li").forEach(each -> note(subject(each.select(".label").text()), name, period.toString(), Sheets.shown(each.select(".value").first())));
        List<Element> months = page.select("details table");
        rows(months.getFirst()).forEach(row -> months(subject, name, row));
        List<String> below = grid(page.selectFirst("#places"), period);
        if (months.size() > 1) {
            rows(months.get(1)).forEach(row -> months(subject, row.getFirst(), row));
        }
        List<String> divided = grid(page.selectFirst("#division"), period);
        List<List<String>> families = new ArrayList<>();
        if (!below.isEmpty()) {
            families.add(below);
        }
        if (!divided.isEmpty()) {
            families.add(divided);
        }
        places.merge(name, new Place(name, families), (one, other) -> one.families().size() >= other.families().size() ? one : other);
        grid(site.get("/dasbor/daftar?" + query).page().selectFirst("#places"), period);
        file(page, name, subject, period);
        opened += 3;
        return page.select("#places a").eachAttr("href").stream().map(each -> each.replaceAll(".*(kantor=[0-9a-f-]+).*", "$1")).toList();
    }

    private void file(Document page, String name, Subject subject, Period period) {
        Map<String, List<List<String>>> sheets = Sheets.read(site.download("/dasbor/unduh", Site.fields(Site.form(new Site.Answer(200, "", page), "/dasbor/unduh"))));
        sheets.get("Angka").forEach(row -> note(subject(row.getFirst()), name, period.toString(), row.size() > 1 ? row.get(1) : ""));
        List<List<String>> months = sheets.get("Bulan");
        months.stream().skip(1).forEach(row -> months(subject, SUBJECTS.containsKey(row.getFirst()) ? name : row.getFirst(), row));
        for (String sheet : List.of("Tempat", "Rincian")) {
            List<List<String>> rows = sheets.getOrDefault(sheet, List.of());
            rows.stream().skip(2).forEach(row -> cells(rows.get(1), row, period));
        }
    }

    /** Twelve months to the end of the period; those of the year before had nothing planted and are left out. */
    private void months(Subject subject, String name, List<String> row) {
        for (int i = 1; i < row.size(); i++) {
            String month = last.from().plusMonths(i - 12L).toString().substring(0, 7);
            if (month.startsWith(Integer.toString(Planted.YEAR))) {
                note(subject, name, month, row.get(i));
            }
        }
    }

    private List<String> grid(@org.jspecify.annotations.Nullable Element grid, Period period) {
        if (grid == null || grid.selectFirst("table") == null) {
            return List.of();
        }
        List<List<String>> rows = rows(grid.selectFirst("table"));
        List<String> heads = grid.select("thead th").eachText();
        rows.forEach(row -> cells(heads, row, period));
        return rows.stream().map(List::getFirst).toList();
    }

    private void cells(List<String> heads, List<String> row, Period period) {
        for (int i = 1; i < row.size(); i++) {
            note(subject(heads.get(i)), row.getFirst(), period.toString(), row.get(i));
        }
    }

    private static @org.jspecify.annotations.Nullable Subject subject(String words) {
        return SUBJECTS.getOrDefault(words, SHARES.get(words));
    }

    private static List<List<String>> rows(Element table) {
        return table.select("tbody tr").stream().map(row -> row.select("th, td").stream().map(Sheets::shown).toList()).toList();
    }

    private void note(@org.jspecify.annotations.Nullable Subject subject, String name, String period, String text) {
        if (subject == null) {
            return;
        }
        String key = subject + "|" + name + "|" + period;
        String number = text.replace(".", "");
        String before = numbers.put(key, number);
        if (before != null && !before.equals(number)) {
            contradictions.add(key + ": " + before + " and " + number);
        }
    }
}
