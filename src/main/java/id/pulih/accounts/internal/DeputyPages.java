package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Role;
import id.pulih.accounts.DeputyPolicy;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /wakil}: who stands in for a head while the head is away. */
@RestController
class DeputyPages {

    private static final String TEMPLATE = "accounts/deputies.jte";

    private final Pages pages;
    private final Asking asking;
    private final DeputyStore store;

    DeputyPages(Pages pages, Asking asking, DeputyStore store) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
    }

    @GetMapping("/wakil")
    ResponseEntity<byte[]> list() {
        Asker asker = asking.now();
        var form = Form.of(Map.of("id", Ids.next().toString(), "from", Dates.typed(store.today(asker))));
        return pages.show(TEMPLATE, page(asker, form, ""));
    }

    @PostMapping("/wakil")
    ResponseEntity<byte[]> appoint(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            NewDeputy deputy = NewDeputy.read(input, store.today(asker));
            checkChoices(asker, deputy, input);
            input.check();
            store.appoint(asker, deputy, input);
            return pages.to("/wakil");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, Form.again(e), ""));
        }
    }

    private void checkChoices(Asker asker, NewDeputy deputy, Input input) {
        if (input.ok("role") && !DeputyPolicy.mayAppointFor(asker, deputy.role())) {
            input.error("role", "deputy-role");
        }
        if (input.ok("account") && store.colleagues(asker).stream().noneMatch(one -> one.id().equals(deputy.account()))) {
            input.error("account", "deputy-account");
        }
    }

    @PostMapping("/wakil/{id}/akhiri")
    ResponseEntity<byte[]> end(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            store.end(asker, id, input);
            return pages.to("/wakil");
        } catch (InvalidInput e) {
            var again = new Form(input.with(Map.of("id", Ids.next().toString())), e.errors());
            return pages.again(TEMPLATE, page(asker, again, id.toString()));
        }
    }

    private DeputiesPage page(Asker asker, Form form, String ending) {
        Ui ui = pages.ui();
        LocalDate today = store.today(asker);
        List<Option> roles = Role.HEADS.stream()
                .filter(role -> DeputyPolicy.mayAppointFor(asker, role))
                .map(role -> new Option(role.code(), ui.t("role." + role.code())))
                .toList();
        List<Option> colleagues = store.colleagues(asker).stream().map(one -> new Option(one.id().toString(), one.displayName())).toList();
        return new DeputiesPage(store.all(asker).stream().map(line -> line(ui, asker, line, today)).toList(), roles, colleagues, form, ending);
    }

    private static DeputiesPage.Line line(Ui ui, Asker asker, DeputyStore.Line line, LocalDate today) {
        String state = state(line, today);
        boolean open = state.equals("now") || state.equals("coming");
        String ended = line.endedAt() == null
                ? ""
                : ui.t("accounts.deputy-ended-by", ui.time(line.endedAt().toInstant()), line.endedBy(), line.endReason());
        return new DeputiesPage.Line(line.id().toString(), line.name(), line.role(), line.fromDay(), line.untilDay(), line.reason(),
                line.appointedBy(), state, ended, open && DeputyPolicy.mayEnd(asker, line.officeId(), Coded.of(Role.class, line.role())));
    }

    private static String state(DeputyStore.Line line, LocalDate today) {
        if (line.endedAt() != null) {
            return "ended";
        }
        return today.isAfter(line.untilDay()) ? "over" : today.isBefore(line.fromDay()) ? "coming" : "now";
    }
}
