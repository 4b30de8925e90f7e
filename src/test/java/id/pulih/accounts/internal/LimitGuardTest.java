package id.pulih.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Routes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LimitGuardTest {

    /** How routes end that make a file, and those that open somebody's scan. */
    private static final String FILES = "POST .*/(cetak|surat|unduh|salinan|export|daftar)|GET .*/(sertifikat|certificate|pindaian|pdf|docx|kalender|\\{paper\\})";

    private final List<String> routes = new Routes().all().stream()
            .map(route -> route.method() + " " + route.path().getPatternString())
            .toList();

    private final Set<String> counted = LimitGuard.COUNTED.values().stream().flatMap(List::stream).collect(Collectors.toSet());

    @Test
    void whatIsCountedExists() {
        assertThat(routes).containsAll(counted);
    }

    @Test
    void everyFileThatIsMadeOrOpenedIsCounted() {
        assertThat(routes.stream().filter(route -> route.matches(FILES))).hasSizeGreaterThan(10).allMatch(counted::contains);
    }
}
