package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The sizes of STYLE.md. The list of exceptions fails when it grows and when it could be shorter. */
class StyleTest {

    private static final Set<String> EXCEPTIONS = Set.of();

    @Test
    void nothingOutgrowsItsSize() {
        var tooLong = new TreeSet<String>();
        for (String folder : List.of("src/main/java", "src/test/java")) {
            tooLong(tooLong, folder, ".java", 300);
            methods(tooLong, Sources.parse(folder));
        }
        tooLong(tooLong, "src/main/jte", ".jte", 120);
        tooLong(tooLong, "src/main/resources/static", ".js", 200);
        tooLong(tooLong, "docs/decisions", ".md", 50);
        assertThat(tooLong).isEqualTo(new TreeSet<>(EXCEPTIONS));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> folders = new TreeSet<>();
        Sources.files("src/main/java", ".java").forEach(file -> folders.add(file.getParent()));
        assertThat(folders).allSatisfy(folder -> assertThat(Files.exists(folder.resolve("package-info.java")))
                .as(folder.toString()).isTrue());
    }

    private static void tooLong(Set<String> tooLong, String folder, String suffix, int limit) {
        for (Path file : Sources.files(folder, suffix)) {
            int lines = Sources.lines(file);
            if (lines > limit) {
                tooLong.add("%s has more than %d lines".formatted(file, limit));
            }
        }
    }

    private static void methods(Set<String> tooLong, Sources.Parsed parsed) {
        for (CompilationUnitTree unit : parsed.units()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    measure(tooLong, parsed, unit, method);
                    return super.visitMethod(method, nothing);
                }
            }.scan(unit, null);
        }
    }

    private static void measure(Set<String> tooLong, Sources.Parsed parsed, CompilationUnitTree unit, MethodTree method) {
        if (method.getBody() == null) {
            return;
        }
        var positions = parsed.trees().getSourcePositions();
        long from = positions.getStartPosition(unit, method);
        long to = positions.getEndPosition(unit, method);
        String name = Path.of(unit.getSourceFile().toUri()).getFileName() + " " + method.getName();
        if (from >= 0 && parsed.line(unit, to) - parsed.line(unit, from) + 1 > 40) {
            tooLong.add(name + " has more than 40 lines");
        }
        if (from >= 0 && method.getReturnType() == null && method.getParameters().size() > 6 && to > from) {
            tooLong.add(name + " has more than 6 parameters");
        }
    }
}
