package org.aisconsole.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
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
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No SQL is made of values. Every expression of the product that joins texts, by a plus, a format or a builder, and has a
 * piece of SQL among its parts may otherwise have only literals, constants, numbers of the code's own, and what {@code
 * Identifiers.quote} or {@code Literals.quote} made. The sources are read with the compiler's own parser.
 */
class SqlTest {
    private static final Path MAIN = Path.of("src/main/java");

    /** The house writes SQL in capitals, and nothing else so. */
    private static final Pattern SQL = Pattern.compile(
            "\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|DROP|ALTER|TRUNCATE|COPY|WHERE|FROM|JOIN|VALUES|ORDER BY|GROUP BY"
                    + "|LIMIT|RETURNING|SET (LOCAL|TRANSACTION)|SET [a-z_]+ =|PARTITION OF|LIKE|ILIKE|GRANT|REVOKE|VACUUM|ANALYZE|REINDEX|EXPLAIN|PREPARE|EXECUTE|DEALLOCATE)\\b");

    private static final Pattern CONSTANT = Pattern.compile("([A-Za-z]+\\.)*[A-Z][A-Z0-9_]*");
    private static final Set<String> JOINING = Set.of("formatted", "format", "append", "concat", "join", "replace");

    private static final String COLUMNS = "places.positions.values().stream().map((position)->\", min(%s[%d]), avg(mean[%d]),"
            + " max(%s[%d])\".formatted(low, position, position, high, position)).collect(Collectors.joining())";

    /** Parts that are none of the above and still no values, each with the reason. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("Copy.java: table.table()", "a constant of an enum"),
            Map.entry("Copy.java: table.columns()", "a constant of an enum"),
            Map.entry("SampleSuite.java: table.table()", "a constant of an enum"),
            Map.entry("Statements.java: columns.stream().map(Identifiers::quote).collect(Collectors.joining(\", \"))", "quoted names"),
            Map.entry("Statements.java: values.stream().map(Literals::quote).collect(Collectors.joining(\", \"))", "quoted values"),
            Map.entry("LoneStep.java: index", "a name that is quoted where the plan is made"),
            Map.entry("MetricHistory.java: level.table()", "a constant of an enum"),
            Map.entry("MetricHistory.java: " + COLUMNS, "numbers of places between words of ours"),
            Map.entry("MetricUpkeep.java: level.table()", "a constant of an enum"),
            Map.entry("MetricUpkeep.java: SUFFIX.format(from)", "digits of a date"),
            Map.entry("MetricUpkeep.java: level.partitionStart(day)", "a date"),
            Map.entry("MetricUpkeep.java: level.partitionEnd(day)", "a date"));

    /** A user's own statement, whose plan is asked for: it cannot be a parameter, and passes the guards that stand there. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "ExplainSession.java: sql", "the statement to explain",
            "ExplainSession.java: request.sql()", "the statement to explain",
            "ExplainSession.java: options(request, generic)", "words of an enum",
            "ExplainSession.java: String.join(\", \", Collections.nCopies(parameters, \"NULL\"))", "as many NULLs");

    private final Set<String> used = new TreeSet<>();
    private final Set<String> found = new TreeSet<>();

    @Test
    void noSqlIsMadeOfValues() throws IOException {
        for (CompilationUnitTree unit : units()) {
            new Joins(unit).scan(unit, null);
        }
        assertThat(found).as("parts of SQL that may be values").isEmpty();
        assertThat(used).as("what is known and still there").isEqualTo(known());
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(KNOWN.keySet());
        known.addAll(EXPLAINED.keySet());
        return known;
    }

    private static Iterable<? extends CompilationUnitTree> units() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(MAIN)) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            return task.parse();
        }
    }

    /** Looks at the joins of one file. */
    private final class Joins extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final String file;
        private Map<String, ExpressionTree> locals = new HashMap<>();

        Joins(CompilationUnitTree unit) {
            this.file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            Map<String, ExpressionTree> outer = locals;
            locals = new HashMap<>(outer);
            super.visitMethod(method, null);
            locals = outer;
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            if (variable.getInitializer() != null) {
                locals.put(variable.getName().toString(), variable.getInitializer());
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree join, @Nullable Void nothing) {
            if (join.getKind() == Tree.Kind.PLUS && isSql(join)) {
                require(join);
                return null; // the parts of a join are looked at with it
            }
            return super.visitBinary(join, null);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree join, @Nullable Void nothing) {
            if (join.getKind() == Tree.Kind.PLUS_ASSIGNMENT && isSql(join.getExpression())) {
                require(join.getExpression());
            }
            return super.visitCompoundAssignment(join, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            String name = call.getMethodSelect() instanceof MemberSelectTree member ? member.getIdentifier().toString() : "";
            if (JOINING.contains(name) && isSql(call)) {
                call.getArguments().forEach(this::require);
            }
            return super.visitMethodInvocation(call, null);
        }

        /** Whether a piece of SQL is among the literals of the join itself. */
        private boolean isSql(ExpressionTree tree) {
            return switch (tree) {
                case LiteralTree literal -> literal.getValue() instanceof String text && SQL.matcher(text).find();
                case BinaryTree join -> isSql(join.getLeftOperand()) || isSql(join.getRightOperand());
                case ParenthesizedTree inner -> isSql(inner.getExpression());
                case MethodInvocationTree call ->
                    (call.getMethodSelect() instanceof MemberSelectTree member && isSql(member.getExpression()))
                            || call.getArguments().stream().anyMatch(this::isSql);
                default -> false;
            };
        }

        private void require(ExpressionTree part) {
            switch (part) {
                case BinaryTree join when join.getKind() == Tree.Kind.PLUS -> {
                    require(join.getLeftOperand());
                    require(join.getRightOperand());
                }
                case ParenthesizedTree inner -> require(inner.getExpression());
                case ConditionalExpressionTree either -> {
                    require(either.getTrueExpression());
                    require(either.getFalseExpression());
                }
                default -> requireOne(part);
            }
        }

        private void requireOne(ExpressionTree part) {
            String words = part.toString();
            boolean fit = part instanceof LiteralTree
                    || CONSTANT.matcher(words).matches()
                    || words.endsWith(".toMillis()")
                    || words.startsWith("Identifiers.quote(")
                    || words.startsWith("Literals.quote(");
            if (fit) {
                return;
            }
            ExpressionTree local = part instanceof IdentifierTree ? locals.get(words) : null;
            if (local != null) {
                require(local);
            } else if (known().contains(file + ": " + words)) {
                used.add(file + ": " + words);
            } else {
                found.add(file + ": " + words);
            }
        }
    }
}
