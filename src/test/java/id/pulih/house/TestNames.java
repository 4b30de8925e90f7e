package id.pulih.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names of all tests of this checkout. */
final class TestNames {

    private static final Set<String> ANNOTATIONS = Set.of("Test", "ParameterizedTest");

    private TestNames() {}

    /** Full class name to the names of its test methods, read from the sources. */
    static Map<String, Set<String>> all() {
        Map<String, Set<String>> names = new TreeMap<>();
        for (CompilationUnitTree unit : Sources.parse("src/test/java").units()) {
            unit.getTypeDecls().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .forEach(type -> names.put(unit.getPackageName() + "." + type.getSimpleName(), tests(type)));
        }
        return names;
    }

    private static Set<String> tests(ClassTree type) {
        var tests = new TreeSet<String>();
        for (var member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getModifiers().getAnnotations().stream().anyMatch(TestNames::marksATest)) {
                tests.add(method.getName().toString());
            }
        }
        return tests;
    }

    private static boolean marksATest(AnnotationTree annotation) {
        return ANNOTATIONS.contains(annotation.getAnnotationType().toString());
    }
}
