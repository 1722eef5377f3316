package org.aisconsole.demo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.aisconsole.base.failure.FailureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with the data of both servers, held by one console at a time. The hold is a file lock: the operating system
 * lets go of it when the console ends, however it ends.
 */
final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    /** Loading the small suite and its indexes takes about a third of this. */
    private static final long SPACE_NEEDED = 400L * 1024 * 1024;

    private final Path folder;
    private final boolean deleteAtEnd;
    private final FileChannel channel;

    private DataFolder(Path folder, boolean deleteAtEnd, FileChannel channel) {
        this.folder = folder;
        this.deleteAtEnd = deleteAtEnd;
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws FailureException {@code server.running} if another console holds it, {@code server.disk.full} or
     *     {@code server.folder…} if it cannot be used
     */
    static DataFolder take(EmbeddedOptions options) {
        Path where = options.home().resolve("servers");
        try {
            Path folder = options.ephemeral()
                    ? Folders.makePrivate(Files.createTempDirectory("ais-console-"))
                    : Folders.makePrivate(where);
            requireSpace(folder);
            return new DataFolder(folder, options.ephemeral(), lock(folder));
        } catch (IOException failed) {
            throw ServerFailures.io(failed, where);
        }
    }

    private static void requireSpace(Path folder) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < SPACE_NEEDED) {
            throw FailureException.expected("server.disk.full", folder.toString());
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw FailureException.expected("server.running", folder.toString());
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (deleteAtEnd) {
                Folders.delete(folder);
            }
        } catch (IOException stuck) {
            LOG.warn("{} could not be released", folder, new UncheckedIOException(stuck));
        }
    }
}
