package org.aisconsole.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aisconsole.base.export.Exports;
import org.aisconsole.base.export.Table;
import org.aisconsole.testing.FakeMetrics;
import org.junit.jupiter.api.Test;

class PanelTablesTest {
    private final DashboardFixture fixture = new DashboardFixture();

    private Table table(Panel panel) {
        return PanelTables.of(panel, fixture.data(), fixture.context.texts());
    }

    @Test
    void allChartsHaveAColumnALineAndARowAMoment() throws IOException {
        StringWriter csv = new StringWriter();
        Exports.csv(PanelTables.of(fixture.data()), csv);
        assertThat(csv.toString().lines().findFirst().orElse(""))
                .startsWith("time,postgres.transactions.committed,postgres.transactions.rolled_back");
        assertThat(csv.toString().lines()).hasSize(62);
    }

    @Test
    void aChartHasItsLinesOnly() {
        Table waits = table(DashboardChart.WAITS.panel());
        assertThat(waits.columns())
                .containsExactly(
                        "time",
                        "postgres.waits.cpu",
                        "postgres.waits.io",
                        "postgres.waits.lock",
                        "postgres.waits.lwlock",
                        "postgres.waits.other");
        assertThat(waits.rows()).hasSize(61);
        assertThat(waits.rows().getLast().getFirst()).isEqualTo(FakeMetrics.NOW);
    }

    @Test
    void aThinnedChartSaysBetweenWhichValues() {
        fixture.model.rangeProperty().set(Duration.ofDays(7));
        fixture.model.comparisonProperty().set(Comparison.LAST_WEEK);
        assertThat(table(DashboardChart.WAL.panel()).columns())
                .containsExactly(
                        "time",
                        "postgres.wal.rate",
                        "postgres.wal.rate.low",
                        "postgres.wal.rate.high",
                        "postgres.wal.rate.earlier");
    }

    @Test
    void aTileHasItsCourse() {
        Table cpu = table(DashboardTile.HOST_CPU.panel());
        assertThat(cpu.columns()).containsExactly("time", "host.cpu.used");
        assertThat(cpu.rows().getFirst().getFirst()).isInstanceOf(Instant.class);
    }

    @Test
    void gaugesAndAttentionAreTablesToo() {
        assertThat(table(Panel.GAUGES).rows()).hasSize(3);
        Table attention = table(Panel.ATTENTION);
        assertThat(attention.columns()).containsExactly("status", "source", "what", "evidence", "remedy");
        assertThat(attention.rows().getFirst()).doesNotContainNull();
    }

    @Test
    void everyPanelHasATable() {
        assertThat(Panel.ALL).allSatisfy(panel -> assertThat(table(panel).columns()).isNotEmpty());
    }

    @Test
    void markdownKeepsItsColumnsWhateverStandsInACell() throws IOException {
        StringWriter text = new StringWriter();
        Exports.markdown(new Table(List.of("a|b", "n"), List.of(List.of("x|y\nz", 5.0), List.of("", 6.5))), text);
        assertThat(text.toString().lines())
                .containsExactly("| a\\|b | n |", "| --- | ---: |", "| x\\|y z | 5.0 |", "|  | 6.5 |");
    }
}
