package org.aisconsole.engine.database.retention;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Values of statements whose types only the server knows: they are sent as text, and the server reads them as what it compares. */
final class Binding {
    private Binding() {}

    static void text(PreparedStatement statement, int place, String value) throws SQLException {
        statement.setObject(place, value, Types.OTHER);
    }
}
