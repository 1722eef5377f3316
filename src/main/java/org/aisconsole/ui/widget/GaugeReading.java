package org.aisconsole.ui.widget;

/**
 * What a gauge shows.
 *
 * @param share how full, 0 to 1; NaN if unknown
 * @param detail how much of how much, in words
 * @param status how that stands
 */
public record GaugeReading(double share, String detail, Status status) {
    /** Nothing is known. */
    public static final GaugeReading UNKNOWN = new GaugeReading(Double.NaN, "", Status.UNKNOWN);
}
