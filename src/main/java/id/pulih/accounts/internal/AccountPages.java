package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Role;
import id.pulih.accounts.AccountPolicy;
import id.pulih.accounts.NewAccount;
import id.pulih.platform.Coded;
import id.pulih.platform.FieldError;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /akun}: the accounts of the own office. */
@RestController
class AccountPages {

    private static final String LIST = "accounts/accounts.jte";

    private final Pages pages;
    private final Asking asking;
    private final AccountStore store;

    AccountPages(Pages pages, Asking asking, AccountStore store) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
    }

    @GetMapping("/akun")
    ResponseEntity<byte[]> list() {
        return pages.show(LIST, page(asking.now(), Form.empty(), "", ""));
    }

    @PostMapping("/akun")
    ResponseEntity<byte[]> create(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            NewAccount account = read(input, asker);
            return pages.show(LIST, page(asker, Form.empty(), account.username(), store.create(asker, account)));
        } catch (InvalidInput e) {
            return pages.again(LIST, page(asker, Form.again(e), "", ""));
        } catch (DuplicateKeyException e) {
            var taken = FieldError.of("username", "username-taken", input.typed("username"));
            return pages.again(LIST, page(asker, Form.again(input, taken), "", ""));
        }
    }

    @PostMapping("/akun/{id}/tutup")
    ResponseEntity<byte[]> disable(@PathVariable UUID id) {
        Asker asker = asking.now();
        if (!AccountPolicy.mayClose(asker, id)) {
            throw ProblemException.of(Problem.FORBIDDEN);
        }
        store.disable(asker, id);
        return pages.to("/akun");
    }

    @PostMapping("/akun/{id}/aktivasi")
    ResponseEntity<byte[]> reset(@PathVariable UUID id) {
        Asker asker = asking.now();
        String code = store.reset(asker, id);
        String username = store.all(asker).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().username();
        return pages.show(LIST, page(asker, Form.empty(), username, code));
    }

    @PostMapping("/akun/{id}/sesi/akhiri")
    ResponseEntity<byte[]> endSessions(@PathVariable UUID id) {
        store.endSessions(asking.now(), id);
        return pages.to("/akun");
    }

    private static NewAccount read(Input input, Asker asker) {
        String username = input.needText("username", 40).toLowerCase(Locale.ROOT);
        if (input.ok("username") && !username.matches("[a-z0-9][a-z0-9._-]{2,39}")) {
            input.error("username", "username", username);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> allowed = roles(asker);
        input.texts("roles", 40).forEach(code -> Coded.find(Role.class, code)
                .filter(role -> allowed.contains(code))
                .ifPresentOrElse(roles::add, () -> input.error("roles", "choice", code, String.join(", ", allowed))));
        if (roles.isEmpty()) {
            input.error("roles", "required");
        }
        var account = new NewAccount(Ids.next(), asker.office(), username, input.needText("displayName", 150), "", roles, null);
        input.check();
        return account;
    }

    private static List<String> roles(Asker asker) {
        return Arrays.stream(Role.values())
                .filter(role -> AccountPolicy.mayGrant(asker, role))
                .map(Role::code)
                .toList();
    }

    private AccountsPage page(Asker asker, Form form, String username, String code) {
        var lines = store.all(asker).stream()
                .map(one -> new AccountsPage.Line(one.id().toString(), one.username(), one.displayName(),
                        one.roles().lines().flatMap(roles -> Arrays.stream(roles.split(" "))).filter(r -> !r.isEmpty()).toList(),
                        one.disabledAt() != null, one.id().equals(asker.account())))
                .toList();
        return new AccountsPage(lines, roles(asker), form, username, code);
    }
}
