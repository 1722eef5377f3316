package org.aisconsole.ui.widget;

/**
 * What a tile shows.
 *
 * @param value the figure
 * @param note a few words below it
 * @param status how it stands
 * @param stale whether the value is old because its source does not answer
 */
public record TileReading(Quantity value, String note, Status status, boolean stale) {}
