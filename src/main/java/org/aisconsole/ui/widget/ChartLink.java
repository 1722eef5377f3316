package org.aisconsole.ui.widget;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;

/**
 * What the charts of one page share: the moment that the mouse points at, which all of them mark, and the part of the time that
 * they show.
 */
public final class ChartLink {
    /** The mouse is on no chart. */
    public static final long NOWHERE = Long.MIN_VALUE;

    private final LongProperty cursor = new SimpleLongProperty(NOWHERE);
    private final Zoomable zoom;

    /** Charts that are zoomed together. */
    public ChartLink(Zoomable zoom) {
        this.zoom = zoom;
    }

    /** The moment that is pointed at, in milliseconds since the epoch; {@link #NOWHERE} for none. */
    public LongProperty cursorProperty() {
        return cursor;
    }

    /** What zooming goes to. */
    Zoomable zoom() {
        return zoom;
    }

    /** Something whose part can be looked at more closely. Times are in milliseconds since the epoch. */
    public interface Zoomable {
        /** Shows the time between two moments, in whatever order. */
        void zoomTo(long one, long other);

        /** Shows so many times as much time, the moment staying where it is; {@link #NOWHERE} for the middle. */
        void zoomBy(double factor, long around);

        /** Moves by a share of what is shown; later where positive. */
        void pan(double share);

        /**
         * Shows all again.
         *
         * @return whether that changed anything
         */
        boolean showAll();
    }
}
