package id.pulih.exports.internal;

import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list as it is asked for. */
record NewExport(UUID id, ListKind list, FileFormat format, LocalDate from, LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    static NewExport read(Input input, LocalDate today) {
        UUID id = input.needId("id");
        ListKind list = input.needCode("list", ListKind.class);
        FileFormat format = input.needCode("format", FileFormat.class);
        LocalDate from = or(input.date("from"), EARLIEST);
        LocalDate to = or(input.date("to"), today);
        if (input.ok("from") && input.ok("to") && to.isBefore(from)) {
            input.error("to", "date-order", Dates.typed(to), Dates.typed(from));
        }
        return new NewExport(id, list, format, from, to);
    }

    private static LocalDate or(@Nullable LocalDate given, LocalDate otherwise) {
        return given == null ? otherwise : given;
    }

    Map<String, String> parameters() {
        return Map.of("list", list.code(), "format", format.code(), "from", from.toString(), "to", to.toString());
    }
}
