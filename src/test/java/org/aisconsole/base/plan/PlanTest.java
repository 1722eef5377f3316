package org.aisconsole.base.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    @TempDir
    private Path folder;

    private static Plan plan(String statement, String undo) {
        return Plan.of(
                "postgres:shop",
                Message.of("base.test", "name", 3, Message.of("base.inner", "x")),
                List.of(new PlanCheck.Sql("SELECT 1", "1")),
                List.of(new PlanStep.Sql(statement, undo, false)),
                List.of(new PlanCheck.Sql("SELECT 2", "2")));
    }

    @Property
    void whatIsSavedIsReadAgain(
            @ForAll @NotEmpty String statement,
            @ForAll String undo,
            @ForAll @Size(min = 1, max = 5) List<@NotEmpty String> words) {
        Plan plan = Plan.of(
                "redis:shop",
                Message.of("base.test", statement),
                List.of(new PlanCheck.Redis(words, undo)),
                List.of(new PlanStep.Sql(statement, undo, true), new PlanStep.Redis(words, words)),
                List.of());
        Plan again = PlanJson.parse(PlanJson.canonical(plan));
        assertThat(again).isEqualTo(plan);
        assertThat(again.hash()).isEqualTo(plan.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void aFileKeepsThePlanWhole() {
        Plan plan = plan("CREATE TABLE t()", "DROP TABLE t");
        Path file = folder.resolve("plan.json");
        PlanJson.save(plan, file);
        assertThat(PlanJson.load(file)).isEqualTo(plan);
    }

    @Test
    void aPlanThatWasEditedIsNotRead() throws IOException {
        Path file = folder.resolve("plan.json");
        PlanJson.save(plan("CREATE TABLE t()", ""), file);
        String text = Files.readString(file);
        for (String edited : List.of(
                text.replace("CREATE TABLE t()", "DROP TABLE t"), text.replace("SELECT 1", "SELECT 0"), "{", "", "[1]")) {
            Files.writeString(file, edited);
            assertThatExceptionOfType(FailureException.class)
                    .as(edited)
                    .isThrownBy(() -> PlanJson.load(file))
                    .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("base.plan.damaged"));
        }
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> PlanJson.load(folder.resolve("none")))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("base.plan.read"));
    }

    @Test
    void twoPlansOfOneChangeAreTwo() {
        assertThat(plan("A", "B").hash()).isNotEqualTo(plan("A", "B").hash());
    }

    @Test
    void theWayBackIsTheInverseInReverseOrder() {
        Plan plan = Plan.of(
                "redis:shop",
                Message.of("base.test"),
                List.of(new PlanCheck.Redis(List.of("GET", "a"), "")),
                List.of(
                        new PlanStep.Redis(List.of("SET", "a", "1"), List.of("DEL", "a")),
                        new PlanStep.Redis(List.of("SET", "b", "1"), List.of("DEL", "b"))),
                List.of(new PlanCheck.Redis(List.of("GET", "a"), "1")));
        Plan back = plan.wayBack();
        assertThat(back.steps()).extracting(PlanStep::shown).containsExactly("DEL b", "DEL a");
        assertThat(back.before()).isEqualTo(plan.after());
        assertThat(back.after()).isEqualTo(plan.before());
        assertThat(back.wayBack().steps()).isEqualTo(plan.steps());
    }

    @Test
    void oneStepWithoutAnInverseIsNoWayBack() {
        Plan plan = plan("DROP TABLE t", "");
        assertThat(plan.reversible()).isFalse();
        assertThatIllegalStateException().isThrownBy(plan::wayBack);
    }

    @Test
    void stepsThatDeleteAreCountedAndThoseThatTakeThemBackAreNot() {
        Plan plan = Plan.of(
                "x",
                Message.of("base.test"),
                List.of(),
                List.of(
                        new PlanStep.Sql("CREATE INDEX i ON t(n)", "DROP INDEX i", true),
                        new PlanStep.Sql(" delete\nFROM t", "", false),
                        new PlanStep.Sql("TRUNCATE t", "", false),
                        new PlanStep.Sql("DROP INDEX j", "CREATE INDEX j ON t(n)", false),
                        new PlanStep.Sql("DROPS", "", false),
                        new PlanStep.Redis(List.of("unlink", "a"), List.of()),
                        new PlanStep.Redis(List.of("HDEL", "h", "f"), List.of("HSET", "h", "f", "1")),
                        new PlanStep.Redis(List.of("SET", "DEL", "1"), List.of("DEL", "DEL"))),
                List.of());
        assertThat(plan.steps()).extracting(PlanStep::deletes)
                .containsExactly(false, true, true, true, false, true, true, false);
        assertThat(plan.deletions()).isEqualTo(5);
    }

    @Test
    void theWayBackDeletesWhatThePlanMade() {
        assertThat(plan("CREATE TABLE t()", "DROP TABLE t").deletions()).isZero();
        assertThat(plan("CREATE TABLE t()", "DROP TABLE t").wayBack().deletions()).isEqualTo(1);
    }

    @Test
    void aPlanDoesSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plan.of("x", Message.of("base.test"), List.of(), List.of(), List.of()));
    }

    @Test
    void redisWordsAreShownAsTheCommandLineTakesThem() {
        PlanStep step = new PlanStep.Redis(List.of("SET", "user:1", "two words \"x\"\n"), List.of());
        assertThat(step.shown()).isEqualTo("SET user:1 \"two words \\\"x\\\"\\n\"");
    }
}
