package org.aisconsole.engine.database.explain;

import java.sql.SQLException;
import org.aisconsole.base.failure.FailureException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a server means by refusing a statement, in words about the statement; all else is left for the target to explain. */
final class Refusals {
    private Refusals() {}

    /**
     * The failure of a refusal.
     *
     * @param before how many characters stood before the user's text
     * @return an SQL exception that is not about the text, unchanged
     * @throws FailureException if it is
     */
    static SQLException of(SQLException refused, String sql, int before) {
        String state = String.valueOf(refused.getSQLState());
        ServerErrorMessage told = refused instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        String words = told == null || told.getMessage() == null ? String.valueOf(refused.getMessage()) : told.getMessage();
        int place = told == null ? 0 : told.getPosition() - before;
        return switch (state) {
            case "25006" -> throw FailureException.caused(refused, "explain.writes", words);
            case "42P18" -> throw FailureException.caused(refused, "explain.untyped", words);
            case "22021", "22P05" -> throw FailureException.caused(refused, "explain.characters");
            case "54001" -> throw FailureException.caused(refused, "explain.deep", words);
            case "42501" -> refused;
            default -> {
                if (state.startsWith("42")) {
                    throw FailureException.caused(refused, "explain.syntax", words, near(sql, place));
                }
                yield refused;
            }
        };
    }

    /** The piece of the text where the server stumbled. */
    private static String near(String sql, int place) {
        if (place < 1 || sql.isEmpty()) {
            return Quoted.of(sql);
        }
        int at = sql.offsetByCodePoints(0, Math.min(place - 1, sql.codePointCount(0, sql.length())));
        return Quoted.of(sql.substring(Math.min(at, sql.length())));
    }
}
