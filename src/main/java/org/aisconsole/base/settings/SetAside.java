package org.aisconsole.base.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;

/** Moves an unreadable file out of the way, so that what was in it can be repaired by hand. */
record SetAside(Path file, InstantSource clock) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    Failure because(Exception unreadable) {
        Path kept = file.resolveSibling(file.getFileName() + ".broken-" + stamp());
        try {
            Files.move(file, kept);
        } catch (IOException stuck) {
            unreadable.addSuppressed(stuck);
            return FailureException.caused(unreadable, "base.settings.unreadable", file.toString(), reason(unreadable))
                    .failure();
        }
        return FailureException.caused(
                        unreadable, "base.settings.broken", file.toString(), kept.toString(), reason(unreadable))
                .failure();
    }

    private String stamp() {
        return STAMP.format(clock.instant().atZone(ZoneOffset.UTC));
    }

    private static String reason(Exception unreadable) {
        String message = String.valueOf(unreadable.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
