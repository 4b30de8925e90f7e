package id.pulih.accounts.internal;

import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.time.LocalDate;
import java.util.List;

/**
 * The deputies of the own office.
 *
 * @param roles      for which the reader may name one
 * @param colleagues who may be named
 * @param ending     the deputy whose ending was refused for want of a reason; else empty
 */
public record DeputiesPage(List<Line> lines, List<Option> roles, List<Option> colleagues, Form form, String ending) {

    /** One deputy; state is coming, now, over or ended. */
    public record Line(String id, String name, String role, LocalDate from, LocalDate until, String reason, String by, String state,
            String ended, boolean mayEnd) {}
}
