package org.aisconsole.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Test vectors that are too large for the repository. A test that reads them carries the tag {@code needs-data}. */
public final class TestData {
    private static final Path FOLDER = Path.of(System.getProperty("ais.data", "../shared/data"));

    private TestData() {}

    /** A file of JSON; the test is skipped where it is missing. */
    public static JsonNode json(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "needs the test vectors of " + name);
        try {
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
