package org.aisconsole.engine.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aisconsole.base.secret.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks passwords up where libpq does: {@code host:port:database:user:password} lines, {@code *} for any, a backslash
 * before a colon or backslash that is meant. As with libpq, a file that others may read is ignored.
 *
 * @param file the file; it need not exist
 */
public record PassFile(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(PassFile.class);
    private static final long MOST_BYTES = 1 << 20;
    private static final int FIELDS = 5;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /** Where libpq looks: what {@code PGPASSFILE} names, else a file in the home folder. */
    public static PassFile usual(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("PGPASSFILE", "");
        return new PassFile(named.isBlank() ? home.resolve(".pgpass") : Path.of(named));
    }

    /** The password for a place, from the first line that fits it. */
    public Optional<Secret> find(PostgresPlace place) {
        try {
            if (!Files.isReadable(file) || Files.size(file) > MOST_BYTES || othersMayRead()) {
                return Optional.empty();
            }
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(PassFile::fields)
                    .filter(fields -> fits(fields, place))
                    .findFirst()
                    .map(fields -> Secret.of(fields.getLast()));
        } catch (IOException unreadable) {
            LOG.info("{} could not be read", file, unreadable);
            return Optional.empty();
        }
    }

    private boolean othersMayRead() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        boolean open = Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        if (open) {
            LOG.warn("{} is ignored because others may read it; chmod 600 mends that", file);
        }
        return open;
    }

    private static boolean fits(List<String> fields, PostgresPlace place) {
        return fields.size() == FIELDS
                && fits(fields.get(0), place.endpoint().host())
                && fits(fields.get(1), Integer.toString(place.endpoint().port()))
                && fits(fields.get(2), place.database())
                && fits(fields.get(3), place.user());
    }

    private static boolean fits(String field, String value) {
        return field.equals("*") || field.equals(value);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (letter == ':' && fields.size() < FIELDS - 1) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
