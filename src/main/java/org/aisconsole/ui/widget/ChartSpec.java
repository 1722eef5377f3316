package org.aisconsole.ui.widget;

import org.aisconsole.base.metric.Unit;

/**
 * What a chart is of, whatever it shows at the moment.
 *
 * @param title its name for people
 * @param unit unit of all its lines
 * @param stacked whether each line stands on those before it, because together they are a whole
 * @param nothing the sentence that stands where no line has a value
 */
public record ChartSpec(String title, Unit unit, boolean stacked, String nothing) {}
