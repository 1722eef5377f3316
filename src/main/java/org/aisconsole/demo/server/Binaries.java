package org.aisconsole.demo.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The servers' programs, unpacked from the class path into a cache folder. Unpacking goes to a neighbour that is renamed
 * when complete, so a folder of the final name is always whole.
 *
 * @param cache folder for unpacked programs, shared by every console of this user
 * @param platform which programs to take
 * @param progress told when something has to be unpacked
 */
record Binaries(Path cache, HostPlatform platform, Progress progress) {
    /** Versions are part of the folder's name, so an update unpacks anew. */
    private static final String POSTGRES = "postgres-18.6";

    private static final String REDIS = "redis-7.0.15";

    private static final String UNPACKING = "unpacking-";

    /** Folder whose {@code bin} holds {@code postgres} and {@code initdb}. */
    Path postgres() {
        Path home = cache.resolve(POSTGRES);
        return Files.isDirectory(home) ? home : unpack(platform.postgresArchive(), home, Binaries::untar);
    }

    /** The Redis server's executable. */
    Path redis() {
        Path home = cache.resolve(REDIS);
        Path whole = Files.isDirectory(home) ? home : unpack(platform.redisExecutable(), home, Binaries::executable);
        return whole.resolve("redis-server");
    }

    /** A program in a folder of them, by the name that the platform gives its file. */
    static Path program(Path folder, String name) {
        Path windows = folder.resolve(name + ".exe");
        return Files.exists(windows) ? windows : folder.resolve(name);
    }

    private Path unpack(String resource, Path home, Unpacker unpacker) {
        try (InputStream packed = Binaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw FailureException.expected("server.binaries.missing", resource);
            }
            progress.message(Message.of("server.progress.unpack"));
            Files.createDirectories(cache);
            return unpack(packed, home, unpacker);
        } catch (IOException failed) {
            throw ServerFailures.io(failed, cache);
        }
    }

    private Path unpack(InputStream packed, Path home, Unpacker unpacker) throws IOException {
        Path neighbour = Files.createTempDirectory(cache, UNPACKING);
        try {
            unpacker.unpack(new BufferedInputStream(packed), neighbour);
            return settle(neighbour, home);
        } finally {
            Folders.delete(neighbour); // there is one only if something went wrong
        }
    }

    /** Another console may have been faster; then its folder is as good as ours. */
    private static Path settle(Path neighbour, Path home) throws IOException {
        try {
            Files.move(neighbour, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (!Files.isDirectory(home)) {
                throw taken;
            }
        }
        return home;
    }

    private static void executable(InputStream packed, Path folder) throws IOException {
        Path file = folder.resolve("redis-server");
        Files.copy(packed, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static void untar(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder);
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("entry outside its archive: " + name);
        }
        return file;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = inside(folder, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        if (entry.isLink()) {
            Files.createLink(file, inside(folder, entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0 && Folders.isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** How a resource becomes files in a folder. */
    private interface Unpacker {
        void unpack(InputStream packed, Path folder) throws IOException;
    }
}
