package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.Field;
import id.pulih.referrals.NewReferral;
import id.pulih.referrals.Referrals;
import id.pulih.referrals.internal.NewReferralPage;
import id.pulih.referrals.internal.ReferralStore;
import id.pulih.referrals.internal.ResourceDesk;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins a referral: what help is needed. Whom to ask is talked over with the client on the next page. */
@RestController
class NewReferralPages {

    private static final String TEMPLATE = "referrals/new.jte";

    private final Pages pages;
    private final Asking asking;
    private final Episodes episodes;
    private final Clients clients;
    private final ReferralStore store;
    private final Referrals referrals;

    NewReferralPages(Pages pages, Asking asking, Episodes episodes, Clients clients, ReferralStore store, Referrals referrals) {
        this.pages = pages;
        this.asking = asking;
        this.episodes = episodes;
        this.clients = clients;
        this.store = store;
        this.referrals = referrals;
    }

    @GetMapping("/episode/{id}/rujukan/baru")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(TEMPLATE, page(asker, episodes.open(asker, id), Form.of(Map.of("id", Ids.next().toString())), null));
    }

    @PostMapping("/episode/{id}/rujukan/baru")
    ResponseEntity<byte[]> start(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            Field kind = input.needCode("kind", Field.class);
            String need = input.needText("need", 1000);
            var wish = new NewReferral(input.needId("id"), kind, null, "need", "office", null);
            input.check();
            store.start(asker, episode, wish, need);
            return pages.to("/rujukan/" + wish.id() + "/ubah");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, episode, Form.again(e), null));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, page(asker, episode, Form.again(input), e.problem()));
        }
    }

    private NewReferralPage page(Asker asker, Episode episode, Form form, @Nullable Problem refusal) {
        var client = clients.get(asker, episode.client());
        return new NewReferralPage("/episode/" + episode.id(), client.alias() + " · " + client.caseNumber(), ResourceDesk.FIELDS, referrals.of(asker, episode.id()), form, refusal);
    }
}
