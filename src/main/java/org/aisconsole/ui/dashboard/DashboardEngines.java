package org.aisconsole.ui.dashboard;

import org.aisconsole.engine.monitor.HealthCheck;
import org.aisconsole.engine.monitor.History;
import org.aisconsole.engine.monitor.LiveMetrics;

/**
 * What a dashboard shows.
 *
 * @param live what is being measured
 * @param history what is remembered
 * @param health what needs attention
 */
public record DashboardEngines(LiveMetrics live, History history, HealthCheck health) {}
