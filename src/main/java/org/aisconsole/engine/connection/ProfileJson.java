package org.aisconsole.engine.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Saved connections as JSON, bounded on the way in because such files are passed around. */
final class ProfileJson {
    /** Version of the format; rises when an older console could misread the file. */
    private static final int VERSION = 1;

    private static final long MOST_BYTES = 4 << 20;
    private static final int MOST_PROFILES = 5_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ProfileJson() {}

    /**
     * Reads a file.
     *
     * @throws FailureException {@code connection.file} if it is not one of ours or breaks a bound
     */
    static List<ConnectionProfile> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw FailureException.expected("connection.file", file.toString(), Files.size(file) + " B");
        }
        try {
            Document document = JSON.readValue(Files.readAllBytes(file), Document.class);
            boolean known = document.version() >= 1 && document.version() <= VERSION;
            if (!known || document.connections() == null || document.connections().size() > MOST_PROFILES) {
                throw FailureException.expected("connection.file", file.toString(), "version " + document.version());
            }
            return List.copyOf(document.connections());
        } catch (JacksonException | NullPointerException unfit) {
            throw FailureException.caused(unfit, "connection.file", file.toString(), reason(unfit));
        }
    }

    private static String reason(RuntimeException unfit) {
        return unfit instanceof JacksonException json ? json.getOriginalMessage() : "a field is missing";
    }

    static byte[] bytes(List<ConnectionProfile> profiles) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Document(VERSION, profiles));
    }

    /** The file as a whole. */
    record Document(int version, List<ConnectionProfile> connections) {}
}
