package org.aisconsole.base.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves an unreadable file out of the way, so that what was in it can be repaired by hand. */
public final class SetAside {
    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private SetAside() {}

    /**
     * Moves the file beside itself, under a name with the time.
     *
     * @return where it is now; empty if it could not be moved
     */
    public static Optional<Path> move(Path file, InstantSource clock) {
        String stamp = STAMP.format(clock.instant().atZone(ZoneOffset.UTC));
        Path kept = file.resolveSibling(file.getFileName() + ".broken-" + stamp);
        try {
            return Optional.of(Files.move(file, kept));
        } catch (IOException stuck) {
            LOG.warn("{} could not be set aside", file, stuck);
            return Optional.empty();
        }
    }
}
