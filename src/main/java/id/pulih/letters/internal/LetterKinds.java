package id.pulih.letters.internal;

import id.pulih.platform.ProblemException;
import id.pulih.rules.Yaml;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The kinds of letters there are, in the order they are offered. A pattern that cannot work stops the start. */
@Component
class LetterKinds {

    private final List<LetterKind> all = Yaml.read("/letters/templates.yaml", new TypeReference<>() {});

    LetterKinds() {
        all.forEach(kind -> {
            if (NumberPattern.fault(kind.pattern()) != null || TextPattern.unknown(kind.opening() + kind.closing()) != null) {
                throw new IllegalStateException("letters/templates.yaml: " + kind.code());
            }
        });
    }

    List<LetterKind> all() {
        return all;
    }

    /** @throws ProblemException not-found */
    LetterKind of(String code) {
        return all.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(ProblemException.notFound());
    }
}
