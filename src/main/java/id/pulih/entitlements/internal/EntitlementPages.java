package id.pulih.entitlements.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.entitlements.Coverage;
import id.pulih.entitlements.Entitlement;
import id.pulih.entitlements.Standing;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the programme owes one client, what was given, and by which fact; opening it is a reading on record. */
@RestController
class EntitlementPages {

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Episodes episodes;
    private final Ledger ledger;
    private final Readings readings;

    EntitlementPages(Asking asking, Pages pages, Work work, Episodes episodes, Ledger ledger, Readings readings) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.episodes = episodes;
        this.ledger = ledger;
        this.readings = readings;
    }

    @GetMapping("/episode/{id}/hak")
    ResponseEntity<byte[]> one(@PathVariable UUID id) {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        return pages.show("entitlements/ledger.jte", work.write(asker.own("care"), () -> page(asker, episodes.own(asker, id), ui)));
    }

    private LedgerPage page(Asker asker, Episode episode, Ui ui) {
        List<Entitlement> all = ledger.of(asker, episode);
        return new LedgerPage("/episode/" + episode.id(), readings.heading(asker, episode),
                Coverage.of(all.stream().map(Entitlement::standing).toList()),
                Stream.of("duty", "response", "referral")
                        .map(source -> new LedgerPage.Part(source, all.stream().filter(each -> each.source().equals(source)).map(each -> line(each, ui)).toList()))
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
    }

    private static LedgerPage.Line line(Entitlement each, Ui ui) {
        String window = each.from().equals(each.to()) ? ui.shortDate(each.from()) : ui.shortDate(each.from()) + " – " + ui.shortDate(each.to());
        return new LedgerPage.Line(each.title() == null ? ui.t(each.key()) : each.title().in(ui.locale()), window,
                each.givenLate() ? "given-late" : each.standing().code(), tone(each.standing()),
                each.citation().rule() + " · " + each.citation().document().code() + ": " + each.citation().clause(),
                each.fact(), each.place(), each.reason());
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case GIVEN -> "good";
            case DUE -> "warn";
            case LATE, MISSED -> "bad";
            case REFUSED, IMPOSSIBLE, UPCOMING -> "";
        };
    }
}
