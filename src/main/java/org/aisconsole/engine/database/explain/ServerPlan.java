package org.aisconsole.engine.database.explain;

/**
 * A plan as a server wrote it.
 *
 * @param json the plan
 * @param generic whether it holds for any values of parameters
 */
record ServerPlan(String json, boolean generic) {}
