package org.aisconsole.engine.database.retention;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.file.AtomicFile;
import org.aisconsole.base.validation.FileName;
import org.aisconsole.store.RetentionPartRow;
import org.postgresql.PGConnection;

/**
 * The folder in which a run leaves what it deletes: compressed CSV as the server's own {@code COPY} writes it, a file a batch.
 * Texts are UTF-8, quoted where RFC 4180 wants it; a missing value is nothing between two commas, an empty text is {@code ""}; the
 * first line names the columns. {@code COPY … FROM … WITH (FORMAT csv, HEADER)} takes it back as it was.
 *
 * @param folder of the run
 * @param run its number
 */
record Archive(Path folder, long run) {
    private static final String SUMS = "SHA256SUMS";
    private static final int BUFFER = 1 << 16;

    /** The archive of a run, beside those of other runs. */
    static Archive of(Scope scope, long run) {
        String name = FileName.from(scope.table().shown(), "table") + "-" + run;
        return new Archive(Path.of(scope.folder()).resolve(name), run);
    }

    /**
     * Makes the folder, and removes files of it that were never recorded: nothing was deleted that is in them.
     *
     * @param known names of the files that were recorded
     * @throws FailureException {@code retention.archive} if it cannot be written
     */
    void prepare(List<String> known) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(file -> isStray(file, known)).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private static boolean isStray(Path file, List<String> known) {
        String name = file.getFileName().toString();
        return name.startsWith("part-") && !known.contains(name);
    }

    /**
     * Writes rows that are locked to a file that is on the disk, whole, when this returns.
     *
     * @param number of the file, from 1
     * @param copy the statement that copies them
     * @throws FailureException {@code retention.archive} if it cannot be written
     */
    RetentionPartRow write(int number, Connection session, String copy) throws SQLException {
        String name = "part-%06d.csv.gz".formatted(number);
        Path neighbour = folder.resolve(name + ".new");
        try {
            MessageDigest digest = digest();
            long rows = fill(neighbour, digest, session, copy);
            Path file = folder.resolve(name);
            Files.move(neighbour, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force();
            return new RetentionPartRow(
                    run, number, name, rows, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private static long fill(Path file, MessageDigest digest, Connection session, String copy)
            throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
            long rows = session.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, packed);
            packed.finish();
            channel.force(true);
            return rows;
        }
    }

    /** That a file is there at all is only on the disk when its folder is; not every system can be asked to see to that. */
    private void force() throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel listed = FileChannel.open(folder, StandardOpenOption.READ)) {
                listed.force(true);
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }

    /** Removes a file whose rows were not deleted after all. */
    void drop(RetentionPartRow part) {
        try {
            Files.deleteIfExists(folder.resolve(part.file()));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    /** Writes the hashes of the files, for {@code sha256sum --check}. */
    void close(List<RetentionPartRow> parts) {
        String sums = parts.stream().map(part -> part.sha256() + "  " + part.file() + "\n").collect(Collectors.joining());
        try {
            AtomicFile.write(folder.resolve(SUMS), sums.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private FailureException failure(IOException failed) {
        return FailureException.caused(failed, "retention.archive", folder.toString(), failed.toString());
    }
}
