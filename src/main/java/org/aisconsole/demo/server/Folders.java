package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Folders that only their owner may enter, and their end. */
final class Folders {
    private static final int TRIES = 40;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(25);

    private Folders() {}

    /** Makes the folder and those above it if needed, and shuts others out of it. */
    static Path makePrivate(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && !Files.exists(parent)) {
            makePrivate(parent);
        }
        Files.createDirectories(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** Writes a file that only its owner may read; nobody else can read it in between either. */
    static void writePrivate(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        if (isPosix(file)) {
            Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Deletes a folder with all that is in it; does nothing if it is not there. The last child of a program that was
     * just stopped may still write into it for a moment, so a folder that fills up again is tried again for a second,
     * on an interrupted thread too.
     */
    static void delete(Path folder) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            for (int tries = 1; !deletedOnce(folder, tries == TRIES); tries++) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean deletedOnce(Path folder, boolean last) throws IOException {
        try {
            deleteAll(folder);
            return true;
        } catch (DirectoryNotEmptyException filled) {
            if (last) {
                throw filled;
            }
            return false;
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) {
                return FileVisitResult.CONTINUE; // gone in the meantime
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
