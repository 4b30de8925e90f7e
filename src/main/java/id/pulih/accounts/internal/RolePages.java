package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Role;
import id.pulih.accounts.AccountPolicy;
import id.pulih.accounts.StepUp;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /akun/{id}/peran}: what somebody of the own office may do, from when until when. Never one's own. */
@RestController
class RolePages {

    private static final String TEMPLATE = "accounts/roles.jte";

    private final Pages pages;
    private final Asking asking;
    private final RoleStore store;
    private final StepUp stepUp;

    RolePages(Pages pages, Asking asking, RoleStore store, StepUp stepUp) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.stepUp = stepUp;
    }

    @GetMapping("/akun/{id}/peran")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        return pages.show(TEMPLATE, page(asking.now(), id, Form.empty()));
    }

    @PostMapping("/akun/{id}/peran")
    ResponseEntity<byte[]> grant(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        store.owner(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            Role role = input.needCode("role", Role.class);
            LocalDate until = until(input, store.today(asker));
            stepUp.require(asker, input);
            input.check();
            store.grant(asker, id, role, until);
            return pages.to("/akun/" + id + "/peran");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e)));
        }
    }

    @PostMapping("/akun/{id}/peran/akhiri")
    ResponseEntity<byte[]> end(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        store.owner(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            Role role = input.needCode("ended", Role.class);
            String reason = input.needText("endReason", 300);
            input.check();
            store.end(asker, id, role, reason);
            return pages.to("/akun/" + id + "/peran");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e)));
        }
    }

    private static @Nullable LocalDate until(Input input, LocalDate today) {
        LocalDate until = input.date("until");
        if (until != null && until.isBefore(today)) {
            input.error("until", "role-until-past", Dates.typed(until));
        }
        return until;
    }

    private RolesPage page(Asker asker, UUID account, Form form) {
        RoleStore.Owner owner = store.owner(asker, account);
        LocalDate today = store.today(asker);
        List<RoleStore.Given> all = store.all(asker, account);
        List<String> held = all.stream().filter(given -> given.heldOn(today)).map(RoleStore.Given::role).toList();
        List<String> mine = Stream.of(Role.values())
                .filter(role -> AccountPolicy.mayClose(asker, account) && AccountPolicy.mayGrant(asker, role))
                .map(Role::code)
                .toList();
        return new RolesPage(owner.id().toString(), owner.displayName(), owner.username(),
                all.stream().map(given -> RolesPage.Line.of(given, given.heldOn(today))).toList(),
                mine.stream().filter(role -> !held.contains(role)).toList(),
                held.stream().filter(mine::contains).toList(),
                form);
    }
}
