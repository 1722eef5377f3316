package org.aisconsole.demo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.testing.Eventually;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two supervisors meet at one record, as when a console is killed in the moment in which the next one starts. */
@Timeout(60)
@Tag("needs-linux")
@EnabledOnOs(OS.LINUX)
class SupervisorRecordTest {
    private static final String ANOTHERS = "1\n";

    @TempDir
    Path folder;

    /** Both supervisors: what one does the other does. */
    enum Kind {
        SHELL,
        JAVA
    }

    @ParameterizedTest
    @EnumSource
    void aRecordIsWrittenWhenItsOwnerGivesItUp(Kind kind) throws Exception {
        Path record = Files.writeString(folder.resolve("redis.pid"), ANOTHERS);
        Process supervisor = supervise(kind, record);
        try {
            Eventually.holds("the supervisor waits with its own", () -> litter().size() == 1);
            assertThat(record).hasContent(ANOTHERS);
            Files.delete(record);
            Eventually.holds("it has the record", () -> Files.exists(record));
            assertThat(Files.readString(record)).isNotEqualTo(ANOTHERS);
            Eventually.holds("nothing else is left", () -> litter().isEmpty());
        } finally {
            supervisor.getOutputStream().close();
        }
        assertThat(supervisor.waitFor()).isNotZero();
        assertThat(record).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfOneLeavesTheRecordOfTheOther(Kind kind) throws Exception {
        Path record = Files.writeString(folder.resolve("redis.pid"), ANOTHERS);
        Process supervisor = supervise(kind, record);
        supervisor.getOutputStream().close();
        supervisor.waitFor();
        assertThat(record).hasContent(ANOTHERS);
        assertThat(litter()).isEmpty();
    }

    private Process supervise(Kind kind, Path record) throws IOException {
        Supervisor supervisor = kind == Kind.SHELL
                ? ShellSupervisor.unpack(folder)
                : JavaSupervisor.ofThisRuntime(signaller());
        List<String> command = new ArrayList<>(supervisor.command(Program.REDIS, record, List.of("sleep", "1000")));
        return new ProcessBuilder(command).start();
    }

    /** Takes {@code kill SIGNAL PID} as {@code pg_ctl} does. */
    private Path signaller() throws IOException {
        Path script = Files.writeString(folder.resolve("signal.sh"), "#!/bin/sh\nexec kill -s \"$2\" \"$3\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private List<Path> litter() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("redis\\.pid\\..*")).toList();
        }
    }
}
