package org.aisconsole.demo.suite;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows by {@code COPY … FROM STDIN}, a chunk at a time, so that memory does not grow with the table. */
final class Copy implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final CopyIn copy;
    private final CopyText text = new CopyText(CHUNK + 4096);

    Copy(Connection session, SuiteTable table) throws SQLException {
        copy = session.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table.table() + " (" + table.columns() + ") FROM STDIN");
    }

    /** Where the columns of the next row go; {@link #endRow} ends it. */
    CopyText row() {
        return text;
    }

    void endRow() throws SQLException {
        text.endRow();
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = text.take();
        copy.writeToCopy(bytes, 0, bytes.length);
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
}
