/**
 * Plans of queries: asked of a server or pasted, read from JSON and from text, judged, compared and kept. The public faces are
 * {@link org.aisconsole.engine.database.explain.Explainer}, {@link org.aisconsole.engine.database.explain.ExplainParser} and
 * {@link org.aisconsole.engine.database.explain.PlanHistory}.
 */
@NullMarked
package org.aisconsole.engine.database.explain;

import org.jspecify.annotations.NullMarked;
