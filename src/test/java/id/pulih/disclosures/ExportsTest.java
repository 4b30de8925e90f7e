package id.pulih.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whatever answers with a file is found by what it is made of; it records a disclosure on its way, or stands here with the
 * reason why not. That the file carries serial and notice is claimed beside each: {@code DisclosurePagesTest},
 * {@code CourtOrdersTest}, {@code CertificateTest}, and the tests of the module that brings another one.
 */
class ExportsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.pulih");

    /** What a file is made with. */
    private static final List<String> MAKERS = List.of(ContentDisposition.class.getName(), "id.pulih.documents.Documents", "id.pulih.documents.Cells",
            "id.pulih.documents.SheetCells");

    private static final Map<String, String> NO_DISCLOSURE = Map.ofEntries(
            Map.entry("id.pulih.letters.internal.LetterFiles", "a letter about a client is stored with its disclosure only (letter_leaves_with_disclosure), see LetterFilesTest"),
            Map.entry("id.pulih.letters.internal.LetterPages", "hands on what LetterFiles made"),
            Map.entry("id.pulih.jobs.internal.JobPages", "hands on what a kind of work has made, to whoever asked for it; the kind makes the disclosure"),
            Map.entry("id.pulih.exports.internal.ListFile", "draws what ListJob hands out on record, see ListExportTest"),
            Map.entry("id.pulih.sops.internal.ProcedurePages", "a procedure of the office: about no client, ProcedurePagesTest"),
            Map.entry("id.pulih.reports.internal.MonthlyFiles", "counts of an office for the tiers above (S004:777), about no client and in the trail: MonthlyReportTest"),
            Map.entry("id.pulih.reports.internal.MonthlySheet", "draws what MonthlyFiles hands out"),
            Map.entry("id.pulih.supervision.internal.VisitViews", "the form of a visit to officers, about no client and in the trail: SupervisionTest"),
            Map.entry("id.pulih.sops.internal.ProcedureViews", "draws what ProcedurePages hands out"),
            Map.entry("id.pulih.clients.internal.PapersPages", "care use: scans opened by those who serve the client, in the trail"),
            Map.entry("id.pulih.disclosures.internal.CourtOrderPages", "the scan of an order, opened by those who decide about it, in the trail"));

    @Test
    void everyFileThatLeavesIsADisclosureOrSaysWhyNot() {
        Set<String> files = new TreeSet<>();
        Set<String> undisclosed = new TreeSet<>();
        for (JavaClass each : MAIN) {
            if (MAKERS.stream().anyMatch(maker -> uses(each, maker))) {
                note(each, files, undisclosed);
            }
        }
        System.out.println("FIGURE exports without serial and notice: " + undisclosed.size() + " of " + files.size());

        assertThat(undisclosed).isEmpty();
        assertThat(files).containsAll(NO_DISCLOSURE.keySet());
    }

    private static void note(JavaClass each, Set<String> files, Set<String> undisclosed) {
        String name = each.getName().replaceAll("\\$.*", "");
        if (name.startsWith("id.pulih.documents.") || name.equals(Disclosure.class.getName())) {
            return;
        }
        files.add(name);
        if (!NO_DISCLOSURE.containsKey(name) && !discloses(each)) {
            undisclosed.add(name);
        }
    }

    /** Whether it records a disclosure, itself or through classes of its module; what only makes a file is judged by who uses it. */
    private static boolean discloses(JavaClass from) {
        return reaches(from, new HashSet<>(), 3)
                || (!from.isAnnotatedWith(RestController.class) && !users(from).isEmpty()
                        && users(from).stream().allMatch(user -> reaches(user, new HashSet<>(), 3)));
    }

    private static List<JavaClass> users(JavaClass of) {
        return of.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(origin -> nearby(of, origin) && !origin.equals(of))
                .distinct()
                .toList();
    }

    private static boolean reaches(JavaClass from, Set<String> seen, int depth) {
        if (calls(from)) {
            return true;
        }
        return depth > 0 && seen.add(from.getName()) && from.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(target -> nearby(from, target))
                .anyMatch(target -> reaches(target, seen, depth - 1));
    }

    private static boolean calls(JavaClass each) {
        return each.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(Disclosures.class.getName())
                        && List.of("record", "list").contains(call.getName()));
    }

    private static boolean nearby(JavaClass one, JavaClass other) {
        return module(one).equals(module(other));
    }

    private static String module(JavaClass each) {
        return each.getPackageName().replaceAll("^(id\\.pulih\\.[a-z]+).*", "$1");
    }

    private static boolean uses(JavaClass each, String name) {
        return each.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> dependency.getTargetClass().getName().equals(name));
    }
}
