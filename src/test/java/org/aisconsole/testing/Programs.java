package org.aisconsole.testing;

import java.nio.file.Path;

/** Where the servers' programs are unpacked for tests: once a build, however many tests start servers of their own. */
public final class Programs {
    /** The folder. */
    public static final Path FOLDER = Path.of("target", "embedded").toAbsolutePath();

    private Programs() {}
}
