package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.base.failure.FailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporary data folders whose console was killed before it could delete them.
 *
 * @param clock tells how old they are
 */
record Leftovers(InstantSource clock) {
    static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    static final String PREFIX = "ais-console-";

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    /** A younger folder may be about to be locked by the console that just made it. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    /** Deletes those that nobody holds; what cannot be deleted stays for another time. */
    void sweep() throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(TEMPORARY)) {
            folders = found.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path folder : folders) {
            try {
                sweep(folder);
            } catch (IOException | FailureException kept) {
                LOG.debug("{} stays", folder, kept);
            }
        }
    }

    private void sweep(Path folder) throws IOException {
        Path lock = folder.resolve(DataFolder.LOCK);
        if (!Files.exists(lock) || !isOurs(folder) || isYoung(lock) || isHeldHere(folder)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (DataFolder.tryLock(channel) == null) {
                return;
            }
            for (Program program : Program.values()) {
                Orphans.end(program, folder);
            }
            Folders.delete(folder);
            LOG.info("deleted {}, left behind by an earlier console", folder);
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        return Files.getOwner(folder).equals(Files.getOwner(Path.of(System.getProperty("user.home"))));
    }

    /**
     * Whether this process holds the folder itself. Its lock must then not even be looked at: closing any channel of the
     * file would let go of the lock (POSIX, fcntl), and the next console would take the folder for a leftover.
     */
    private static boolean isHeldHere(Path folder) throws IOException {
        Path holder = folder.resolve(DataFolder.HOLDER);
        return Files.exists(holder)
                && Files.readString(holder).equals(Long.toString(ProcessHandle.current().pid()));
    }

    private boolean isYoung(Path lock) throws IOException {
        Instant made = Files.getLastModifiedTime(lock).toInstant();
        return made.plus(YOUNG).isAfter(clock.instant());
    }
}
