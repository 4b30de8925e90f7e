package id.pulih.sops.internal;

import id.pulih.platform.ProblemException;
import id.pulih.rules.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The procedures that come with the system; a malformed one stops the start. */
@Component
class ShippedProcedures {

    private static final List<String> CODES = List.of("bina-lanjut", "konseling-kelompok", "bimtek-ibm");

    private final Map<String, Procedure> all = new LinkedHashMap<>();

    ShippedProcedures() {
        CODES.forEach(code -> all.put(code, read(code)));
    }

    List<Procedure> all() {
        return List.copyOf(all.values());
    }

    /** @throws ProblemException not-found */
    Procedure get(String code) {
        return Optional.ofNullable(all.get(code)).orElseThrow(ProblemException.notFound());
    }

    private static Procedure read(String code) {
        Procedure read = Yaml.read("/sops/" + code + ".yaml", new TypeReference<>() {});
        var faults = ProcedureCheck.faults(read);
        if (!faults.isEmpty() || !read.code().equals(code)) {
            throw new IllegalStateException("sops/" + code + ".yaml: " + faults);
        }
        return read;
    }
}
