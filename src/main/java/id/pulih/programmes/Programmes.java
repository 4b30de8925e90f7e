package id.pulih.programmes;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import id.pulih.programmes.internal.ProfileFile;
import id.pulih.rules.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The programmes an episode may follow. */
public final class Programmes {

    public static final String AFTERCARE_2019 = "pasca-2019";
    public static final String CONTINUED_CARE = "bina-lanjut";

    private final Map<String, ProgrammeProfile> byCode;

    private Programmes(Map<String, ProgrammeProfile> byCode) {
        this.byCode = byCode;
    }

    /** A malformed profile stops the start. */
    public static Programmes load(Rules rules) {
        return new Programmes(Stream.of(AFTERCARE_2019, CONTINUED_CARE)
            .map(code -> ProfileFile.read(code, rules))
            .collect(toMap(ProgrammeProfile::code, identity(), (first, _) -> first, LinkedHashMap::new)));
    }

    public List<ProgrammeProfile> all() {
        return List.copyOf(byCode.values());
    }

    /** Empty where the code came from outside and is not one of ours. */
    public Optional<ProgrammeProfile> profile(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
