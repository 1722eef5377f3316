package org.aisconsole.engine.database.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.testing.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans from the clipboard: whole ones, odd ones, broken ones. */
class ExplainParserTest {
    static final String TEXT = """
                                                  QUERY PLAN
            ------------------------------------------------------------------------------------------
             Gather  (cost=1000.00..2000.00 rows=10 width=8) (actual time=1.000..50.000 rows=10 loops=1)
               Workers Planned: 2
               Workers Launched: 2
               Buffers: shared hit=100 read=50, temp read=3 written=4
               InitPlan 1 (returns $0)
                 ->  Aggregate  (cost=10.00..10.01 rows=1 width=4) (actual time=5.000..5.000 rows=1 loops=1)
                       Buffers: shared hit=10
                       ->  Seq Scan on small s  (cost=0.00..9.00 rows=100 width=4) (actual time=0.010..4.000 rows=100 loops=1)
               ->  Parallel Seq Scan on public."Big Table" b  (cost=0.00..900.00 rows=4 width=8) (actual time=2.000..48.000 rows=3 loops=3)
                     Filter: ((id > $0) AND (name = 'a
            b'::text))
                     Rows Removed by Filter: 4000
                     Worker 0:  actual time=2.000..47.000 rows=3 loops=1
                     Worker 1:  actual time=2.000..47.500 rows=3 loops=1
             Planning Time: 0.250 ms
             JIT:
               Functions: 6
               Options: Inlining false, Optimization false, Expressions true, Deforming true
               Timing: Generation 0.500 ms (Deform 0.100 ms), Inlining 0.000 ms, Optimization 0.300 ms, Emission 4.000 ms, Total 4.800 ms
             Execution Time: 51.000 ms
            (19 rows)
            """;

    @Test
    void aPastedTextIsRead() {
        PlanTree plan = ExplainParser.parse(TEXT);
        assertThat(plan.nodes()).extracting(PlanNode::title)
                .containsExactly("Gather", "Aggregate", "Seq Scan on small s", "Parallel Seq Scan on Big Table b");
        assertThat(plan.nodes().get(1).role()).isEqualTo("InitPlan 1 (returns $0)");
        PlanNode scan = plan.nodes().get(3);
        assertThat(scan.detail("Filter")).isEqualTo("((id > $0) AND (name = 'a\nb'::text))");
        assertThat(scan.detail("Schema")).isEqualTo("public");
        assertThat(scan.rowsRemoved()).isEqualTo(12_000);
        assertThat(plan.root().blocks()).isEqualTo(new Blocks(100, 50, 0, 0, 3, 4, 0));
        assertThat(plan.planning()).isEqualTo(0.25);
        assertThat(plan.milliseconds()).isEqualTo(51);
        assertThat(plan.figure("JIT / Timing / Total")).isEqualTo(4.8);
        assertThat(plan.summary()).containsEntry("JIT / Functions", "6");
    }

    /** Three processes share the clock below the Gather, and the InitPlan's time is in the scan that needs its value. */
    @Test
    void timesCountOnce() {
        PlanTree plan = ExplainParser.parse(TEXT);
        PlanNode scan = plan.nodes().get(3);
        assertThat(scan.actual().inclusive()).isEqualTo(48, within(1e-6));
        assertThat(plan.nodes().get(1).payer()).isEqualTo(3);
        assertThat(scan.actual().own()).isEqualTo(43, within(1e-6));
        assertThat(plan.root().actual().own()).isEqualTo(2, within(1e-6));
        assertThat(plan.nodes().stream().mapToDouble(node -> node.actual().own()).sum()).isEqualTo(50, within(1e-6));
        assertThat(plan.root().ownBlocks().hit()).isEqualTo(100);
    }

    @Test
    void aCteIsPaidByItsReader() {
        PlanTree plan = ExplainParser.parse("""
                Hash Join  (cost=10.00..20.00 rows=1 width=8) (actual time=30.000..40.000 rows=1 loops=1)
                  CTE c
                    ->  Seq Scan on t  (cost=0.00..5.00 rows=10 width=8) (actual time=0.000..25.000 rows=10 loops=1)
                  ->  CTE Scan on c  (cost=0.00..1.00 rows=10 width=8) (actual time=0.100..28.000 rows=10 loops=1)
                  ->  Hash  (cost=1.00..1.00 rows=1 width=8) (actual time=1.000..1.000 rows=1 loops=1)
                        ->  CTE Scan on c c_1  (cost=0.00..1.00 rows=10 width=8) (actual time=0.000..0.900 rows=10 loops=1)
                """);
        assertThat(plan.nodes()).extracting(node -> Math.round(node.actual().own() * 10)).containsExactly(110L, 250L, 30L, 1L, 9L);
    }

    @Test
    void nodesThatNeverRanHaveNoTimeAndNoMisestimate() {
        PlanTree plan = ExplainParser.parse("""
                Nested Loop  (cost=0.00..20.00 rows=1 width=8) (actual time=1.000..1.000 rows=0 loops=1)
                  ->  Seq Scan on a  (cost=0.00..5.00 rows=10 width=8) (actual time=0.500..0.500 rows=0 loops=1)
                  ->  Index Scan Backward using "b i" on b  (cost=0.00..1.00 rows=1 width=8) (never executed)
                        Index Cond: (id = a.id)
                """);
        PlanNode never = plan.nodes().get(2);
        assertThat(never.neverExecuted()).isTrue();
        assertThat(never.index()).isEqualTo("b i");
        assertThat(never.kind()).isEqualTo("Index Scan");
        assertThat(never.misestimate()).isNaN();
        assertThat(plan.root().estimate().own()).isEqualTo(5);
    }

    @Test
    void aLogOfAutoExplainIsRead() {
        PlanTree plan = ExplainParser.parse("""
                2026-11-26 10:00:00 UTC LOG:  duration: 12.3 ms  plan:
                \tQuery Text: SELECT *
                \tFROM t
                \tLimit  (cost=0.00..1.00 rows=1 width=4) (actual time=0.010..0.020 rows=1 loops=1)
                \t  ->  Seq Scan on t  (cost=0.00..35.50 rows=2550 width=4) (actual time=0.009..0.009 rows=1 loops=1)
                """);
        assertThat(plan.nodes()).extracting(PlanNode::operator).containsExactly("Limit", "Seq Scan");
    }

    @Test
    void jsonThatPsqlFramedOrAnotherToolWrappedIsRead() {
        String json = "[{\"Plan\": {\"Node Type\": \"Result\", \"Total Cost\": 1.5}}]";
        String framed = """
                     QUERY PLAN
                -------------------
                 [                +
                   {              +
                     "Plan": {    +
                       "Node Type": "Result"+
                     }            +
                   }              +
                 ]
                (1 row)
                """;
        assertThat(ExplainParser.parse(json).cost()).isEqualTo(1.5);
        assertThat(ExplainParser.parse(framed).root().operator()).isEqualTo("Result");
        assertThat(ExplainParser.parse("[{\"QUERY PLAN\": " + json + "}]").cost()).isEqualTo(1.5);
        assertThat(ExplainParser.parse("{\"Node Type\": \"Result\"}").root().operator()).isEqualTo("Result");
        assertThat(ExplainParser.parse("\"Seq Scan on \"\"T\"\"  (cost=0.00..1.00 rows=1 width=4)\"").root().relation()).isEqualTo("T");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                                      explain.empty
            '  QUERY PLAN  ',                        explain.empty
            '<explain xmlns="x">',                   explain.form
            '- Plan: ',                              explain.form
            'hello',                                 explain.malformed
            '[]',                                    explain.malformed
            '[{"Plan": 1}]',                         explain.malformed
            '{"Plan": {"Node Type": 3}}',            explain.malformed
            '[{"Plan": {"Node Type": "Result", "Total Cost": "x"}}]', explain.malformed
            '[{"Plan": {"Node Type": "Result", "Plans": [1]}}]', explain.malformed
            '[{"Plan": ',                            explain.malformed
            'Result  (cost=1,2 rows=1 width=2)',     explain.malformed
            """)
    void whatIsNoPlanIsSaidSo(String text, String code) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> ExplainParser.parse(text))
                .satisfies(failed -> {
                    assertThat(failed.failure().code()).isEqualTo(code);
                    assertThat(FailureText.of(failed.failure(), new Texts(Locale.GERMAN)).what()).isNotBlank();
                });
    }

    @Test
    void depthAndSizeHaveBounds() {
        String level = "{\"Node Type\": \"Append\", \"Plans\": [";
        String deep = "{\"Plan\": " + level.repeat(5_000) + "{\"Node Type\": \"Result\"}" + "]}".repeat(5_000) + "}";
        String wide = "{\"Plan\": " + level + "{\"Node Type\": \"Result\"},".repeat(30_000) + "{\"Node Type\": \"Result\"}]}}";
        StringBuilder stairs = new StringBuilder("Append\n");
        for (int depth = 0; depth < 3_000; depth++) {
            stairs.append(" ".repeat(2 + 6 * depth)).append("->  Append\n");
        }
        for (String text : new String[] {deep, wide, stairs.substring(0, Math.min(stairs.length(), 16 << 20)), "x".repeat((16 << 20) + 1)}) {
            assertThatExceptionOfType(FailureException.class).isThrownBy(() -> ExplainParser.parse(text));
        }
        String allowed = "{\"Plan\": " + level.repeat(900) + "{\"Node Type\": \"Result\"}" + "]}".repeat(900) + "}";
        assertThat(ExplainParser.parse(allowed).nodes()).hasSize(901);
    }

    /** CTEs that read each other, which no server writes. */
    @Test
    void payersThatPayEachOtherEnd() {
        PlanTree plan = ExplainParser.parse("""
                Result  (cost=0.00..1.00 rows=1 width=1) (actual time=1.000..9.000 rows=1 loops=1)
                  CTE a
                    ->  CTE Scan on b  (cost=0.00..1.00 rows=1 width=1) (actual time=1.000..8.000 rows=1 loops=1)
                  CTE b
                    ->  CTE Scan on a  (cost=0.00..1.00 rows=1 width=1) (actual time=1.000..7.000 rows=1 loops=1)
                """);
        assertThat(plan.nodes()).allSatisfy(node -> assertThat(node.actual().own()).isNotNegative());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mutatedTextsFailAsExpectedOrNotAtAll(long seed) {
        fuzz(TEXT, new Random(seed), Counts.of(700, 20_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void mutatedJsonFailsAsExpectedOrNotAtAll(long seed) {
        fuzz(JsonSample.TEXT, new Random(seed), Counts.of(700, 20_000));
    }

    @Property(tries = 300)
    void anyTextFailsAsExpectedOrNotAtAll(@ForAll String text) {
        parse(text);
        parse("Seq Scan on " + text + "  (cost=0.00..1.00 rows=1 width=4)\n  Filter: " + text);
        parse("{\"Plan\": {\"Node Type\": \"Result\", \"x\": " + text + "}}");
    }

    private static void fuzz(String text, Random random, int rounds) {
        for (int round = 0; round < rounds; round++) {
            StringBuilder mutant = new StringBuilder(text);
            for (int change = 0; change <= random.nextInt(6); change++) {
                int at = random.nextInt(mutant.length());
                switch (random.nextInt(4)) {
                    case 0 -> mutant.setCharAt(at, (char) random.nextInt(0x300));
                    case 1 -> mutant.delete(at, Math.min(mutant.length(), at + random.nextInt(40)));
                    case 2 -> mutant.insert(at, text, at % 50, at % 50 + random.nextInt(60));
                    default -> mutant.insert(at, new String[] {"\n", "->  ", "{", "]", "1e999", "-", "  (cost=", "CTE a\n", "\t"}[random.nextInt(9)]);
                }
            }
            parse(mutant.toString());
        }
    }

    private static void parse(String text) {
        try {
            PlanTree plan = ExplainParser.parse(text);
            PlanWarnings.of(plan);
            PlanDiff.of(plan, plan);
        } catch (FailureException expected) {
            assertThat(expected.failure().code()).startsWith("explain.");
        }
    }
}
