package org.aisconsole.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Vectors and data sets that nobody here wrote and that are not part of the project: beside its folder, or where the system
 * property {@code ais.data} says. A test that asks for them carries the tag {@code needs-data}.
 */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of the data; the test is skipped, and counted, where it is not there. */
    public static Path at(String first, String... more) {
        Path data = Path.of(System.getProperty("ais.data", "../shared/data"));
        Path wanted = data.resolve(Path.of(first, more));
        assumeTrue(Files.exists(wanted), () -> "there is no " + wanted);
        return wanted;
    }

    /** A file of JSON; skipped and counted likewise. */
    public static JsonNode json(String first, String... more) {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(at(first, more)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
