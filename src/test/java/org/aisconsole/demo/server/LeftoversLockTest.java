package org.aisconsole.demo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.aisconsole.testing.Programs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A sweep must leave the locks of its own process as they are; the kernel's table of locks is the witness. */
@Tag("needs-linux")
@EnabledOnOs(OS.LINUX)
class LeftoversLockTest {
    @Test
    void aSweepKeepsTheLocksOfItsOwnProcess() throws IOException {
        InstantSource later = InstantSource.fixed(Instant.now().plus(Duration.ofHours(1)));
        EmbeddedOptions options =
                EmbeddedOptions.in(Programs.FOLDER).withPrograms(Programs.FOLDER).withEphemeral(true);
        try (DataFolder folder = DataFolder.take(options)) {
            assertThat(isLocked(folder)).isTrue();
            new Leftovers(later).sweep();
            assertThat(folder.path()).exists();
            assertThat(isLocked(folder)).isTrue();
        }
    }

    private static boolean isLocked(DataFolder folder) throws IOException {
        Object inode = Files.getAttribute(folder.path().resolve(DataFolder.LOCK), "unix:ino");
        return Files.readString(Path.of("/proc/locks")).contains(":" + inode + " ");
    }
}
