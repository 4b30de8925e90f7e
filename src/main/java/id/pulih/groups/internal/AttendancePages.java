package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Audit;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attendance and conclusion of an event, and corrections of it. */
@RestController
class AttendancePages {

    private static final String FORM = "groups/attendance.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Audit audit;
    private final Attending attending;

    AttendancePages(Asking asking, Pages pages, Work work, Audit audit, Attending attending) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.audit = audit;
        this.attending = attending;
    }

    @GetMapping("/kelompok/{id}/hadir")
    ResponseEntity<byte[]> open(@PathVariable UUID id) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            AttendancePage page = attending.open(asker, id, pages.ui());
            audit.record(asker, "group-read", "group-event", id, "attendance");
            return pages.show(FORM, page);
        });
    }

    @PostMapping("/kelompok/{id}/hadir")
    ResponseEntity<byte[]> conclude(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        if (!input.typed("add").isEmpty()) {
            return pages.show(FORM, page(asker, id, new Form(attending.withOneMore(input), List.of()), null, List.of()));
        }
        try {
            work.write(asker.own("care"), () -> attending.conclude(asker, id, input));
            return pages.to("/kelompok/" + id);
        } catch (InvalidInput e) {
            return pages.again(FORM, page(asker, id, Form.again(e), null, List.of()));
        } catch (ProblemException e) {
            return refused(asker, id, input, e);
        }
    }

    private ResponseEntity<byte[]> refused(Asker asker, UUID id, Input input, ProblemException e) {
        if (e.problem() == Problem.NOT_FOUND) {
            throw e;
        }
        Input again = input;
        List<Difference> both = List.of();
        if (e.problem() == Problem.STALE_VERSION) {
            both = work.read(asker.own("care"), () -> attending.between(asker, id, input, pages.ui()));
            again = input.with(Map.of("version", String.valueOf(work.read(asker.own("care"), () -> attending.version(asker, id)))));
        }
        return pages.show(HttpStatus.valueOf(e.problem().status()), FORM, page(asker, id, Resending.again(again, e), e, both));
    }

    private AttendancePage page(Asker asker, UUID id, Form form, @Nullable ProblemException why, List<Difference> both) {
        AttendancePage page = work.read(asker.own("care"), () -> attending.around(asker, id, form, pages.ui()));
        return page.with(form, page.rows(), why, both);
    }
}
