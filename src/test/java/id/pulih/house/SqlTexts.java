package id.pulih.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every text given to {@code jdbc.sql(…)} in the main sources. Texts put together from literals, constants and choices
 * between them are followed; anything else counts as unreadable, and unreadable SQL is a fault of its own.
 */
final class SqlTexts {

    /** One statement; {@code sql} is null when the source does not tell it. */
    record SqlText(String place, String sql) {}

    private final Sources.Parsed parsed = Sources.parse("src/main/java");
    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final Map<String, List<ExpressionTree>> arguments = new HashMap<>();
    private final List<SqlText> found = new ArrayList<>();

    static List<SqlText> all() {
        var texts = new SqlTexts();
        texts.parsed.units().forEach(texts::noteConstants);
        texts.parsed.units().forEach(texts::noteArguments);
        texts.parsed.units().forEach(texts::collect);
        return texts.found;
    }

    private void noteConstants(CompilationUnitTree unit) {
        new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                return super.visitClass(type, type.getSimpleName().toString());
            }

            @Override
            public Void visitVariable(VariableTree variable, String type) {
                if (variable.getInitializer() != null) {
                    constants.put(file(unit) + "#" + variable.getName(), variable.getInitializer());
                    constants.put(type + "." + variable.getName(), variable.getInitializer());
                }
                return super.visitVariable(variable, type);
            }
        }.scan(unit, "");
    }

    /** A parameter of a method stands for what the calls in the same file give it. */
    private void noteArguments(CompilationUnitTree unit) {
        var calls = new ArrayList<MethodInvocationTree>();
        var methods = new ArrayList<MethodTree>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                calls.add(call);
                return super.visitMethodInvocation(call, nothing);
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                methods.add(method);
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        methods.forEach(method -> calls.stream()
                .filter(call -> call.getMethodSelect().toString().equals(method.getName().toString())
                        && call.getArguments().size() == method.getParameters().size())
                .forEach(call -> noteCall(unit, method, call)));
    }

    private void noteCall(CompilationUnitTree unit, MethodTree method, MethodInvocationTree call) {
        for (int i = 0; i < call.getArguments().size(); i++) {
            String name = file(unit) + "#" + method.getParameters().get(i).getName();
            arguments.computeIfAbsent(name, key -> new ArrayList<>()).add(call.getArguments().get(i));
        }
    }

    private void collect(CompilationUnitTree unit) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                if (call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("sql") && call.getArguments().size() == 1) {
                    long position = parsed.trees().getSourcePositions().getEndPosition(unit, select);
                    String place = file(unit) + ":" + parsed.line(unit, position);
                    List<String> texts = texts(unit, call.getArguments().getFirst());
                    texts.forEach(text -> found.add(new SqlText(place, text)));
                    if (texts.isEmpty()) {
                        found.add(new SqlText(place, null));
                    }
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(unit, null);
    }

    /** What the expression may be; nothing when it cannot be told. */
    private List<String> texts(CompilationUnitTree unit, Tree expression) {
        return switch (expression) {
            case LiteralTree literal -> List.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> texts(unit, inner.getExpression());
            case BinaryTree sum -> joined(texts(unit, sum.getLeftOperand()), texts(unit, sum.getRightOperand()));
            case ConditionalExpressionTree choice ->
                either(texts(unit, choice.getTrueExpression()), texts(unit, choice.getFalseExpression()));
            case IdentifierTree name -> constant(unit, file(unit) + "#" + name.getName());
            case MemberSelectTree select when select.getExpression() instanceof IdentifierTree type ->
                constant(unit, type.getName() + "." + select.getIdentifier());
            default -> List.of();
        };
    }

    private List<String> constant(CompilationUnitTree unit, String name) {
        ExpressionTree value = constants.get(name);
        return value == null
                ? arguments.getOrDefault(name, List.of()).stream().flatMap(given -> texts(unit, given).stream()).toList()
                : texts(unit, value);
    }

    private static List<String> joined(List<String> left, List<String> right) {
        return left.stream().flatMap(a -> right.stream().map(b -> a + b)).toList();
    }

    private static List<String> either(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static String file(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
    }
}
