package org.aisconsole.base.secret;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.file.AtomicFile;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The file of a vault, the copy of what stood in it before, and the lock that keeps two consoles from writing at once.
 * All three are made by {@link AtomicFile} or empty, so only their owner may read them where the file system knows
 * owners; on Windows the rights of the user's own folder hold.
 */
final class VaultFile {
    /** Ten thousand long passwords are a tenth of it. */
    private static final long LARGEST = 16L << 20;

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Path file;
    private final Duration lockLimit;

    VaultFile(Path file, Duration lockLimit) {
        this.file = file.toAbsolutePath();
        this.lockLimit = lockLimit;
    }

    boolean exists() {
        return Files.exists(file);
    }

    private Path copy() {
        return file.resolveSibling(file.getFileName() + ".bak");
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /**
     * What stands in the file.
     *
     * @throws FailureException {@code secret.vault.damaged}, {@code secret.vault.newer}, or {@code secret.vault.read} if
     *     the file cannot be read at all
     */
    VaultDocument read() {
        try {
            return VaultDocument.of(bytes(), toString());
        } catch (VaultDamage damage) {
            throw damaged(damage);
        } catch (IOException unreadable) {
            throw FailureException.caused(unreadable, "secret.vault.read", toString(), unreadable.toString());
        }
    }

    private byte[] bytes() throws IOException, VaultDamage {
        if (Files.size(file) > LARGEST) {
            throw new VaultDamage("secret.damage.content", null);
        }
        return Files.readAllBytes(file);
    }

    /** The file stays where it is: somebody may still rescue it. */
    FailureException damaged(VaultDamage damage) {
        Message remedy = Files.exists(copy())
                ? Message.of("secret.damage.copy", copy().toString())
                : Message.of("secret.damage.nocopy");
        return FailureException.caused(damage, "secret.vault.damaged", toString(), damage.how(), remedy);
    }

    /**
     * Writes the vault, whole or not at all, and keeps what stood there before as a copy.
     *
     * @throws FailureException {@code secret.vault.write}
     */
    void replace(VaultDocument vault) {
        try {
            AtomicFile.write(copy(), Files.readAllBytes(file));
            AtomicFile.write(file, vault.toBytes());
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    /**
     * Writes the vault without a copy of what stood there before, which would still open with the earlier passphrase.
     *
     * @throws FailureException {@code secret.vault.write}
     */
    void replaceWithoutCopy(VaultDocument vault) {
        try {
            Files.deleteIfExists(copy());
            AtomicFile.write(file, vault.toBytes());
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    private FailureException unwritable(IOException failed) {
        return FailureException.caused(failed, "secret.vault.write", toString(), failed.toString());
    }

    /**
     * Does work while no other console, and no other vault of this one, writes the file.
     *
     * @throws FailureException {@code secret.vault.busy} if another holds it too long, {@code secret.vault.write} if the
     *     lock cannot be made
     */
    <T> T exclusively(Supplier<T> work) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = await(channel)) {
                assert held.isValid();
                return work.get();
            }
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    private FileLock await(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + lockLimit.toNanos();
        FileLock lock = tryLock(channel);
        while (lock == null) {
            if (System.nanoTime() - deadline > 0) {
                throw FailureException.expected("secret.vault.busy", toString());
            }
            pause();
            lock = tryLock(channel);
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null; // by another vault of this process
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
