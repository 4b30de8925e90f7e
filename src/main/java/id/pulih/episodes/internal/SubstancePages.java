package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.MainSubstance;
import id.pulih.episodes.MainSubstances;
import id.pulih.ui.Option;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form that says the main substance, or puts it right. */
@RestController
class SubstancePages {

    private static final String TEMPLATE = "episodes/substance.jte";

    private final Asking asking;
    private final Pages pages;
    private final Acts acts;
    private final MainSubstances substances;

    SubstancePages(Asking asking, Pages pages, Acts acts, MainSubstances substances) {
        this.asking = asking;
        this.pages = pages;
        this.acts = acts;
        this.substances = substances;
    }

    @GetMapping("/episode/{id}/zat-utama")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        return acts.showAlways(TEMPLATE, id, this::page);
    }

    @PostMapping("/episode/{id}/zat-utama")
    ResponseEntity<byte[]> say(@PathVariable UUID id, HttpServletRequest request) {
        return acts.attempt(TEMPLATE, id, request, (asker, input) -> substances.say(asker, id, input), this::page);
    }

    private Object page(ActPage act) {
        Asker asker = asking.now();
        return new SubstancePage(act, options(pages.ui()), substances.of(asker, act.episode()));
    }

    static List<Option> options(Ui ui) {
        return Arrays.stream(MainSubstance.values()).map(each -> new Option(each.code(), ui.t("substance." + each.code()))).toList();
    }
}
