package org.aisconsole.demo.suite;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends rows by {@code COPY … FROM STDIN} in its text format (Postgres documentation, COPY, File Formats), a chunk at a
 * time, so that memory does not grow with the table.
 */
final class Copy implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder chunk = new StringBuilder(CHUNK + 4096);
    private final Row row = new Row();

    Copy(Connection session, String table, String columns) throws SQLException {
        copy = session.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
    }

    /** The row being written; {@link #endRow} ends it. */
    Row row() {
        return row;
    }

    void endRow() throws SQLException {
        chunk.setCharAt(chunk.length() - 1, '\n');
        if (chunk.length() >= CHUNK) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    /** Sends what is left and ends the command. */
    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** Gives the command up if it was not finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    /** One row, column by column. */
    final class Row {
        /** Writes the next column; null is SQL's null. */
        Row put(@Nullable Object value) {
            if (value == null) {
                chunk.append("\\N");
            } else {
                escape(value.toString());
            }
            chunk.append('\t');
            return this;
        }

        private void escape(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> chunk.append("\\\\");
                    case '\t' -> chunk.append("\\t");
                    case '\n' -> chunk.append("\\n");
                    case '\r' -> chunk.append("\\r");
                    default -> chunk.append(c);
                }
            }
        }
    }
}
