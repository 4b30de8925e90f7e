package id.pulih.exports.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Restrictions;
import id.pulih.disclosures.Disclosures;
import id.pulih.jobs.JobKind;
import id.pulih.jobs.JobRun;
import id.pulih.jobs.Outcome;
import id.pulih.platform.Coded;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list page by page and makes the file of it: a disclosure with a serial of its own, by case number, to the asker. */
@Component
class ListJob implements JobKind {

    static final String CODE = "list-export";

    private static final int STEP = 1000;

    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final ListQueries queries;
    private final ListWords words;
    private final Restrictions restrictions;
    private final Disclosures disclosures;
    private final Pages pages;
    private final JsonMapper json;

    ListJob(ListQueries queries, ListWords words, Restrictions restrictions, Disclosures disclosures, Pages pages, JsonMapper json) {
        this.queries = queries;
        this.words = words;
        this.restrictions = restrictions;
        this.disclosures = disclosures;
        this.pages = pages;
        this.json = json;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String route() {
        return "POST /ekspor";
    }

    @Override
    public String words(Map<String, String> parameters) {
        return "exports.list." + parameters.get("list");
    }

    @Override
    public Outcome run(JobRun run) {
        ListKind kind = Coded.find(ListKind.class, run.parameter("list")).orElseThrow();
        FileFormat format = Coded.find(FileFormat.class, run.parameter("format")).orElseThrow();
        var days = new ListQueries.Days(LocalDate.parse(run.parameter("from")), LocalDate.parse(run.parameter("to")));
        while (!run.checkpoint().containsKey("read")) {
            run.step(() -> read(run, kind, days));
        }
        String rows = run.checkpoint().getOrDefault("rows", "0");
        return Outcome.file(new Outcome.ResultFile("daftar-" + name(kind) + "." + format.code(), format.type(), to ->
                to.write(disclosures.list(run.asker(), "list-" + kind.code(), "office-work", list -> {
                    Ui ui = pages.plain(run.asker().locale());
                    return ListFile.of(format, ui, kind, list, reader -> run.parts((name, content) -> reader.take(rows(content))));
                }))), rows);
    }

    /** One page: after the last id, as many as a step takes. */
    private void read(JobRun run, ListKind kind, ListQueries.Days days) {
        Asker asker = run.asker();
        UUID after = UUID.fromString(run.checkpoint().getOrDefault("after", new UUID(0, 0).toString()));
        long before = Long.parseLong(run.checkpoint().getOrDefault("rows", "0"));
        List<ListQueries.Line> page = queries.page(asker, kind, days, after, STEP);
        if (!page.isEmpty()) {
            run.part("rows", json.writeValueAsBytes(cells(asker, kind, page)));
        }
        long rows = before + page.size();
        run.progress(rows, Math.max(rows, queries.count(asker, kind, days)));
        run.checkpoint(page.size() < STEP ? Map.of("rows", String.valueOf(rows), "read", "all")
                : Map.of("rows", String.valueOf(rows), "after", page.getLast().id().toString()));
    }

    /** Whoever is hidden by a restriction is there by case number alone. */
    private List<List<String>> cells(Asker asker, ListKind kind, List<ListQueries.Line> page) {
        Ui ui = pages.plain(asker.locale());
        Set<UUID> hidden = new HashSet<>(restrictions.hides(asker, page.stream().map(ListQueries.Line::client).distinct().toList()));
        return page.stream().map(line -> {
            List<String> cells = new ArrayList<>(words.said(ui, kind, line.cells()));
            if (hidden.contains(line.client())) {
                cells.set(1, cells.getFirst());
            }
            return cells;
        }).toList();
    }

    private List<List<String>> rows(byte[] part) {
        return json.readValue(part, ROWS);
    }

    private static String name(ListKind kind) {
        return switch (kind) {
            case CLIENTS -> "klien";
            case EPISODES -> "program";
            case ACTIVITIES -> "kegiatan";
        };
    }
}
