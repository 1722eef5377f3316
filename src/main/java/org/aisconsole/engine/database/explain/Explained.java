package org.aisconsole.engine.database.explain;

import java.time.Instant;

/**
 * A statement with its plan.
 *
 * @param target id of the server
 * @param database name of the database
 * @param request what was asked
 * @param generic whether the plan holds for any values of the statement's parameters
 * @param at when
 * @param json the plan as the server wrote it
 * @param plan the plan
 */
public record Explained(
        String target, String database, ExplainRequest request, boolean generic, Instant at, String json, PlanTree plan) {}
