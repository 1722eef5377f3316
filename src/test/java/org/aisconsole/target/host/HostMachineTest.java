package org.aisconsole.target.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is proven, and limits are read as Linux writes them, from folders of the test's own. */
class HostMachineTest {
    private final Path processes;
    private final Path groups;

    HostMachineTest(@TempDir Path folder) {
        processes = folder.resolve("proc");
        groups = folder.resolve("cgroup");
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ControlGroup group() {
        return new ControlGroup(processes, groups);
    }

    @Test
    void aProcessIsProvenByWhenItBegan() {
        Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
        long pid = ProcessHandle.current().pid();
        assertThat(HostMachine.here().runs(pid, began.plusSeconds(1))).isTrue();
        assertThat(HostMachine.here().runs(pid, began.plus(Duration.ofHours(1)))).as("another of the number").isFalse();
        assertThat(HostMachine.here().runs(Integer.MAX_VALUE, began)).isFalse();
    }

    @Test
    void whatAMachineHasIsKnown() {
        HostMachine.Room room = HostMachine.here().room(ProcessHandle.current().pid(), "/");
        assertThat(room.memory()).isGreaterThan(64 << 20);
        assertThat(room.cores()).isPositive();
    }

    @Test
    void theSmallestLimitAboveAProcessHolds() throws IOException {
        write(processes.resolve("7/cgroup"), "0::/a/b\n");
        write(groups.resolve("a/b/memory.max"), "max\n");
        write(groups.resolve("a/memory.max"), "2147483648\n");
        write(groups.resolve("memory.max"), "4294967296\n");
        write(groups.resolve("a/b/cpu.max"), "150000 100000\n");
        write(groups.resolve("a/cpu.max"), "max 100000\n");
        assertThat(group().memory(7)).hasValue(2L << 30);
        assertThat(group().processors(7)).hasValue(1.5);
    }

    @Test
    void theOlderLayoutIsReadToo() throws IOException {
        write(processes.resolve("7/cgroup"), "5:cpu,cpuacct:/docker/x\n4:memory:/docker/x\n1:name=systemd:/docker/x\n");
        write(groups.resolve("memory/memory.limit_in_bytes"), "1073741824\n");
        write(groups.resolve("cpu/cpu.cfs_quota_us"), "-1\n");
        write(groups.resolve("cpu/cpu.cfs_period_us"), "100000\n");
        assertThat(group().memory(7)).as("a container sees its own group as the root").hasValue(1L << 30);
        assertThat(group().processors(7)).isEmpty();
    }

    @Test
    void withoutAnyThereIsNoLimit() {
        assertThat(group().memory(7)).isEmpty();
        assertThat(group().processors(7)).isEmpty();
    }

    @Test
    void aDiskSaysWhetherItTurns(@TempDir Path blocks) throws IOException {
        String device = Path.of(Files.getFileStore(blocks).name()).getFileName().toString();
        write(blocks.resolve(device).resolve("queue/rotational"), "0\n");
        HostMachine machine = new HostMachine(processes, groups, blocks);
        assertThat(machine.room(1, blocks.toString()).rotating()).hasValue(false);
        assertThat(machine.room(1, "").rotating()).isEmpty();
    }
}
