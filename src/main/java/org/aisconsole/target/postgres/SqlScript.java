package org.aisconsole.target.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A statement that lies beside a class as a file and differs between versions of Postgres. A line that begins with {@code
 * --16+} is part of it from major version 16 on, one that begins with {@code --<16} before; every other line always.
 */
public final class SqlScript {
    private static final String MARK = "--";

    private final List<String> lines;

    private SqlScript(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Reads a statement.
     *
     * @param beside the class whose package holds the file
     * @param name of the file
     */
    public static SqlScript load(Class<?> beside, String name) {
        try (InputStream resource = beside.getResourceAsStream(name)) {
            byte[] text = Objects.requireNonNull(resource, name).readAllBytes();
            return new SqlScript(new String(text, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The statement as a server of a major version understands it. */
    public String forMajor(int major) {
        return lines.stream().map(line -> line(line, major)).collect(Collectors.joining("\n"));
    }

    private static String line(String line, int major) {
        int from = line.indexOf("+ ");
        if (line.startsWith(MARK + "<")) {
            int end = line.indexOf(' ');
            return major < number(line, MARK.length() + 1, end) ? line.substring(end) : "";
        }
        if (line.startsWith(MARK) && from > MARK.length() && Character.isDigit(line.charAt(MARK.length()))) {
            return major >= number(line, MARK.length(), from) ? line.substring(from + 1) : "";
        }
        return line;
    }

    private static int number(String line, int from, int to) {
        return Integer.parseInt(line, from, to, 10);
    }
}
