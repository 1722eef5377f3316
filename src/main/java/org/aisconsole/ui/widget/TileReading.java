package org.aisconsole.ui.widget;

import org.aisconsole.base.text.Quantity;

/**
 * What a tile shows.
 *
 * @param value the figure
 * @param note a few words below it
 * @param status how it stands
 * @param age how old it is
 */
public record TileReading(Quantity value, String note, Status status, Age age) {
    /** How old a figure is. */
    public enum Age {
        /** Of the latest tick. */
        FRESH,
        /** Old, because its source does not answer. */
        STALE,
        /** Nothing was measured yet. */
        NONE
    }

    /** Whether the figure is old. */
    public boolean stale() {
        return age == Age.STALE;
    }
}
