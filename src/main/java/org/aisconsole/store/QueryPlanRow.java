package org.aisconsole.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a query, without the plan itself, which is only read when it is wanted.
 *
 * @param id number in the store; 0 before it is stored
 * @param target id of the server
 * @param databaseName name of the database
 * @param fingerprint what the query is recognised by, 64 hexadecimal digits
 * @param statement the query, of a long one the beginning
 * @param cut whether it is only the beginning
 * @param takenAt when it was explained
 * @param options what was asked for
 * @param ran whether it was run
 * @param cost the planner's cost
 * @param milliseconds how long it ran; null if it did not
 */
public record QueryPlanRow(
        long id,
        String target,
        String databaseName,
        String fingerprint,
        String statement,
        boolean cut,
        Instant takenAt,
        String options,
        boolean ran,
        double cost,
        @Nullable Double milliseconds) {
    /** The same under the number that the store gave it. */
    public QueryPlanRow withId(long number) {
        return new QueryPlanRow(
                number, target, databaseName, fingerprint, statement, cut, takenAt, options, ran, cost, milliseconds);
    }
}
