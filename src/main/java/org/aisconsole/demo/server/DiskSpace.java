package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aisconsole.base.failure.FailureException;

/** Room on the disk, asked for before a server runs into the lack of it half-way. */
final class DiskSpace {
    /** For a first start: the small suite and its indexes take about a third of this. */
    static final long FOR_A_CLUSTER = 400L << 20;
    /** For data that is there: a few segments of the write-ahead log. */
    static final long FOR_A_START = 64L << 20;

    private DiskSpace() {}

    /**
     * Does nothing if there is room.
     *
     * @throws FailureException {@code server.disk.full} if there are fewer bytes left for this user
     */
    static void require(Path folder, long bytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < bytes) {
            throw FailureException.expected("server.disk.full", folder.toString());
        }
    }
}
