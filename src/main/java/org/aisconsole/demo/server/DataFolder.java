package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.aisconsole.base.failure.FailureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with the data of both servers, held by one console at a time. The hold is a file lock: the operating system
 * lets go of it when the console ends, however it ends.
 */
final class DataFolder implements AutoCloseable {
    /** The file that is locked. */
    static final String LOCK = "lock";
    /** File with the process that holds the folder. Not the lock itself: see {@link Leftovers}. */
    static final String HOLDER = "holder.pid";

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path path;
    private final boolean deleteAtEnd;
    private final FileChannel channel;

    private DataFolder(Path path, boolean deleteAtEnd, FileChannel channel) {
        this.path = path;
        this.deleteAtEnd = deleteAtEnd;
        this.channel = channel;
    }

    /**
     * Takes the folder that the options name, or a fresh temporary one.
     *
     * @throws FailureException {@code server.running} if another console holds it, {@code server.disk.full} or
     *     {@code server.folder…} if it cannot be used
     */
    static DataFolder take(EmbeddedOptions options) {
        Path where = options.ephemeral() ? Leftovers.TEMPORARY : options.home().resolve("servers");
        try {
            if (!options.ephemeral()) {
                return hold(Folders.makePrivate(where), false);
            }
            new Leftovers(InstantSource.system()).sweep();
            return hold(Files.createTempDirectory(where, Leftovers.PREFIX), true);
        } catch (IOException failed) {
            throw ServerFailures.io(failed, where);
        }
    }

    private static DataFolder hold(Path folder, boolean deleteAtEnd) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw FailureException.expected("server.running", folder.toString());
        }
        Files.writeString(folder.resolve(HOLDER), Long.toString(ProcessHandle.current().pid()));
        return new DataFolder(folder, deleteAtEnd, channel);
    }

    /** The lock, or nothing if another console or another part of this process has it. */
    static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** Deletes before it lets go, so that nobody takes a folder that is about to vanish. */
    @Override
    public void close() {
        try (channel) {
            if (deleteAtEnd) {
                Folders.delete(path);
            }
        } catch (IOException stuck) {
            LOG.warn("{} could not be released", path, stuck);
        }
    }
}
