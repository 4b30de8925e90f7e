package id.pulih.referrals.internal;

import id.pulih.offices.Area;
import id.pulih.offices.Areas;
import id.pulih.platform.Input;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Villages written one a line, as an officer knows them: a name alone, or with district and regency after commas. */
@Component
class ServedVillages {

    private static final int AT_MOST = 60;

    private final Areas areas;

    ServedVillages(Areas areas) {
        this.areas = areas;
    }

    /** Their codes in the order written; a name that is none, or several, is an error of the field. */
    List<String> read(Input input, String field) {
        List<String> lines = input.texts(field, 200);
        if (lines.size() > AT_MOST) {
            input.error(field, "too-many", AT_MOST, lines.size());
            return List.of();
        }
        return lines.stream().map(line -> code(input, field, line)).filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
    }

    private @Nullable String code(Input input, String field, String line) {
        List<Area> found = areas.search(line, "village", 2);
        if (found.size() == 1) {
            return found.getFirst().code();
        }
        input.error(field, found.isEmpty() ? "village-unknown" : "village-several", line);
        return null;
    }

    /** One a line, with district and regency: what {@link #read} understands. */
    String written(List<String> codes) {
        return codes.stream().flatMap(code -> areas.village(code).stream()).map(Area::fullName).collect(Collectors.joining("\n"));
    }
}
