package org.aisconsole.engine.database.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A plan says the same as JSON and as text, on the real server, over the suite's tables. */
@EmbeddedTest
@Timeout(120)
class ExplainFormsTest {
    static final List<String> STATEMENTS = Plans.STATEMENTS;

    /** What differs from one run to the next, and what one form does not say. */
    private static final Set<String> VOLATILE = 
            Set.of("Inner Unique", "Single Copy", "Disabled", "Sampling", "Repeatable", "Hash Key", "Group Key");

    @BeforeAll
    static void load(PostgresProfile database) throws SQLException {
        Plans.load(database);
    }

    @ParameterizedTest
    @FieldSource("STATEMENTS")
    void aPlanIsTheSameInBothForms(String sql, PostgresProfile database) throws SQLException {
        for (String options : new String[] {"COSTS", "VERBOSE", "COSTS OFF"}) {
            compare(database, options, sql);
        }
    }

    @ParameterizedTest
    @FieldSource("STATEMENTS")
    void andSoIsOneThatWasRun(String sql, PostgresProfile database) throws SQLException {
        if (sql.startsWith("SELECT") || sql.startsWith("WITH latest") || sql.startsWith("WITH REC") || sql.startsWith("VALUES")) {
            compare(database, "ANALYZE, BUFFERS, VERBOSE", sql);
            compare(database, "ANALYZE, TIMING OFF, BUFFERS OFF", sql);
        }
    }

    private static void compare(PostgresProfile database, String options, String sql) throws SQLException {
        PlanTree json = ExplainParser.parse(Plans.ask(database, options + ", FORMAT JSON", sql));
        String text = Plans.ask(database, options, sql);
        for (String pasted : new String[] {text, framed(text), " QUERY PLAN \n----------\n " + text.replace("\n", "\n ") + "\n(9 rows)"}) {
            PlanTree tree = ExplainParser.parse(pasted);
            assertThat(tree.nodes()).as(pasted).hasSameSizeAs(json.nodes());
            for (PlanNode node : json.nodes()) {
                same(node, tree.nodes().get(node.number()), pasted);
            }
            assertThat(tree.summary().keySet()).containsAll(parts(json.summary().keySet()));
        }
    }

    private static Set<String> parts(Set<String> names) {
        Set<String> shown = new TreeSet<>(names);
        shown.removeIf(name -> name.startsWith("Planning /") || name.startsWith("Triggers"));
        return shown;
    }

    private static void same(PlanNode json, PlanNode text, String pasted) {
        assertThat(text.title()).as(pasted).isEqualTo(json.title());
        assertThat(text.role()).as(pasted).isEqualTo(json.role());
        assertThat(List.of(text.parent(), text.depth(), text.end())).as(pasted).isEqualTo(List.of(json.parent(), json.depth(), json.end()));
        assertThat(text.estimate()).as(pasted).isEqualTo(json.estimate());
        assertThat(text.actual().rows()).as(pasted).isEqualTo(Double.valueOf(json.actual().rows()));
        assertThat(text.actual().loops()).as(pasted).isEqualTo(Double.valueOf(json.actual().loops()));
        assertThat(text.actual().timed()).as(pasted).isEqualTo(json.actual().timed());
        assertThat(details(json)).as(pasted).containsAll(details(text));
        for (String name : new String[] {"Filter", "Index Cond", "Hash Cond", "Sort Key", "Output", "Sort Method"}) {
            assertThat(text.detail(name).replaceAll("\\s", "")).as(name).isEqualTo(json.detail(name).replaceAll("\\s", ""));
        }
    }

    private static Set<String> details(PlanNode node) {
        Set<String> names = new TreeSet<>(node.details().keySet());
        names.removeAll(VOLATILE);
        return names;
    }

    /** As psql draws it with a border. */
    private static String framed(String text) {
        int width = text.lines().mapToInt(String::length).max().orElse(0);
        StringBuilder framed = new StringBuilder("┌" + "─".repeat(width + 2) + "┐\n│ QUERY PLAN │\n├" + "─".repeat(width + 2) + "┤\n");
        text.lines().forEach(line -> framed.append("│ ").append(line).append(" ".repeat(width - line.length())).append(" │\n"));
        return framed + "└" + "─".repeat(width + 2) + "┘\n(12 rows)\n";
    }
}
