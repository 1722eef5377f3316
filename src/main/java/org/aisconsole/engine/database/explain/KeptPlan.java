package org.aisconsole.engine.database.explain;

import java.time.Instant;

/**
 * A plan that was kept, without the plan itself.
 *
 * @param id its number
 * @param target id of the server
 * @param database name of the database
 * @param fingerprint what the query is recognised by
 * @param statement the query, of a long one the beginning
 * @param cut whether it is only the beginning
 * @param takenAt when it was explained
 * @param options what was asked for, as EXPLAIN is told
 * @param ran whether it was run
 * @param cost the planner's cost
 * @param milliseconds how long it ran; NaN if it did not
 */
public record KeptPlan(
        long id,
        String target,
        String database,
        String fingerprint,
        String statement,
        boolean cut,
        Instant takenAt,
        String options,
        boolean ran,
        double cost,
        double milliseconds) {}
