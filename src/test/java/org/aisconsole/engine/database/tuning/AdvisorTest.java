package org.aisconsole.engine.database.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.aisconsole.engine.database.tuning.Machine.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdvisorTest {
    private static final long GIB = 1L << 30;

    private static ServerLoad load(long tempFiles, long tempBytes, double walRate, long requested, double databaseBytes) {
        return new ServerLoad(
                180_006, false, 1, Instant.EPOCH, "", true, true, 10, 1, databaseBytes, 86_400, tempFiles, tempBytes, 10,
                requested, 1_000, walRate * 1_000, 1_000_000, 10_000, 5_000, 2_000, 100_000, 50, 3, 8_192, true, true);
    }

    private static ServerLoad quiet() {
        return load(0, 0, 0, 0, 100 * GIB);
    }

    private static Machine machine(long memory, int cores, Disk disk, Workload workload) {
        return new Machine(memory, cores, disk, workload, Origin.ENTERED);
    }

    private static Optional<Proposal> of(String setting, Map<String, Knob> knobs, ServerLoad load, @Nullable Machine machine) {
        return Advisor.proposals(knobs, load, machine).stream()
                .filter(proposal -> proposal.setting().equals(setting))
                .findFirst();
    }

    private static String proposed(String setting, ServerLoad load, @Nullable Machine machine) {
        return of(setting, Knobs.usual(), load, machine).map(Proposal::proposed).orElse("");
    }

    private static Map<String, Knob> with(String setting, String value) {
        Map<String, Knob> knobs = Knobs.usual();
        knobs.computeIfPresent(setting, (name, knob) -> Knobs.at(knob, value));
        return knobs;
    }

    @Test
    void buffersAreAQuarterOfTheMemoryAndNotMoreThanTwiceTheData() {
        Machine large = machine(16 * GIB, 8, Disk.SSD, Workload.WEB);
        assertThat(proposed("shared_buffers", quiet(), large)).isEqualTo("4GB");
        assertThat(proposed("shared_buffers", load(0, 0, 0, 0, GIB), large)).isEqualTo("2GB");
        assertThat(proposed("effective_cache_size", quiet(), large)).isEqualTo("12GB");
        assertThat(of("shared_buffers", with("shared_buffers", "458752"), quiet(), large)).as("3.5 GB are about as good").isEmpty();
        assertThat(of("shared_buffers", with("shared_buffers", "1048576"), quiet(), large)).as("half of the memory is too much").isPresent();
    }

    @Test
    void withoutAMachineNothingIsProposedThatDependsOnOne() {
        assertThat(Advisor.proposals(Knobs.usual(), quiet(), null)).extracting(Proposal::setting)
                .contains("log_lock_waits", "shared_preload_libraries")
                .doesNotContain("shared_buffers", "work_mem", "random_page_cost", "max_parallel_workers");
    }

    @Test
    void workMemoryRisesOnlyWithFilesSeen() {
        Machine large = machine(64 * GIB, 8, Disk.SSD, Workload.MIXED);
        assertThat(proposed("work_mem", quiet(), large)).isEmpty();
        assertThat(proposed("work_mem", load(100, 100 * (20L << 20), 0, 0, 100 * GIB), large)).isEqualTo("40MB");
    }

    @Test
    void workMemoryFallsWhereAllSessionsTogetherCouldAskForMoreThanThereIs() {
        Map<String, Knob> knobs = with("work_mem", Integer.toString(256 << 10));
        Proposal less = of("work_mem", knobs, quiet(), machine(4 * GIB, 2, Disk.SSD, Workload.WEB)).orElseThrow();
        assertThat(Units.parse(less.proposed(), "kB").orElseThrow()).isLessThan(14 << 20);
    }

    @Test
    void forcedCheckpointsAskForMoreWal() {
        assertThat(proposed("max_wal_size", load(0, 0, 0, 40, GIB), null)).isEqualTo("4GB");
        assertThat(proposed("max_wal_size", load(0, 0, 10 << 20, 0, GIB), null)).isEqualTo("24GB");
        assertThat(proposed("checkpoint_timeout", load(0, 0, 10 << 20, 0, GIB), null)).isEqualTo("15min");
    }

    @Test
    void theDiskDecidesWhatReadingInAnyOrderCosts() {
        assertThat(proposed("random_page_cost", quiet(), machine(GIB, 2, Disk.SSD, Workload.WEB))).isEqualTo("1.1");
        assertThat(proposed("random_page_cost", quiet(), machine(GIB, 2, Disk.HDD, Workload.WEB))).isEmpty();
        assertThat(proposed("random_page_cost", quiet(), machine(GIB, 2, Disk.UNKNOWN, Workload.WEB))).isEmpty();
    }

    @Test
    void aLibraryIsAddedToThoseThatAreLoaded() {
        Proposal proposal = of("shared_preload_libraries", Knobs.usual(), quiet(), null).orElseThrow();
        assertThat(proposal.values()).containsExactly("auto_explain", "pg_stat_statements");
    }

    @Test
    void whatStandsInTheWayIsKnown() {
        Knob knob = Knobs.usual().get("work_mem");
        assertThat(knob).isNotNull();
        assertThat(Knobs.at(Objects.requireNonNull(knob), "9999").isDeliberate()).isTrue();
        assertThat(Knobs.at(knob, knob.builtIn()).isDeliberate()).isFalse();
    }

    @Test
    void unitsAreReadAndWritten() {
        assertThat(Units.parse("4GB", "8kB")).hasValue(4.0 * GIB);
        assertThat(Units.parse("524288", "8kB")).hasValue(4.0 * GIB);
        assertThat(Units.parse("-1", "8kB")).hasValue(-1);
        assertThat(Units.parse("1.5", "")).hasValue(1.5);
        assertThat(Units.parse("on", "")).isEmpty();
        assertThat(Units.parse("10min", "s")).hasValue(600_000);
        assertThat(Units.bytes(2560 << 10)).isEqualTo("2560kB");
        assertThat(Units.time(900_000)).isEqualTo("15min");
        assertThat(Units.bytes(0)).isEqualTo("0B");
    }

    /** Whatever the machine and the settings: within the server's bounds, within the memory, and applied once they are done. */
    @Property(tries = 500)
    void proposalsAreSafeAndSettle(
            @ForAll @LongRange(min = 128L << 20, max = 1L << 42) long memory,
            @ForAll @IntRange(min = 1, max = 512) int cores,
            @ForAll Disk disk,
            @ForAll Workload workload,
            @ForAll @IntRange(min = 1, max = 5_000) int connections,
            @ForAll @IntRange(min = 16, max = 1 << 27) int buffers,
            @ForAll @IntRange(min = 64, max = 1 << 24) int work,
            @ForAll @IntRange(min = 64, max = 1 << 24) int upkeep,
            @ForAll @IntRange(max = 100_000) int tempFiles,
            @ForAll @LongRange(max = 1L << 32) long tempFile,
            @ForAll @DoubleRange(max = 1e9) double walRate) {
        Machine machine = machine(memory, cores, disk, workload);
        ServerLoad load = load(tempFiles, tempFiles * tempFile, walRate, tempFiles % 50, memory);
        Map<String, Knob> knobs = Knobs.usual();
        Map.of("max_connections", connections, "shared_buffers", buffers, "work_mem", work, "maintenance_work_mem", upkeep)
                .forEach((name, value) -> knobs.computeIfPresent(name, (same, knob) -> Knobs.at(knob, Integer.toString(value))));
        List<Proposal> proposals = Advisor.proposals(knobs, load, machine);
        proposals.forEach(AdvisorTest::isWithinBounds);

        Map<String, Knob> after = new HashMap<>(knobs);
        proposals.forEach(proposal -> after.put(proposal.setting(), Knobs.at(proposal.knob(), proposal.stands())));
        double worst = MemoryBudget.worst(new Draft(after, load, machine));
        double before = MemoryBudget.worst(new Draft(knobs, load, machine));
        assertThat(worst).isLessThanOrEqualTo(Math.max(memory, before));
        assertThat(Advisor.proposals(after, load, machine)).extracting(Proposal::setting).isEmpty();
    }

    private static void isWithinBounds(Proposal proposal) {
        Knob knob = proposal.knob();
        if (knob.least().isEmpty()) {
            return;
        }
        double value = Units.parse(proposal.proposed(), knob.unit()).orElseThrow();
        assertThat(value).as(proposal.line()).isBetween(
                Units.parse(knob.least(), knob.unit()).orElseThrow(), Units.parse(knob.most(), knob.unit()).orElseThrow());
        assertThat(Units.parse(proposal.stands(), knob.unit())).as("%s is %s", proposal.line(), proposal.stands()).hasValue(value);
    }
}
