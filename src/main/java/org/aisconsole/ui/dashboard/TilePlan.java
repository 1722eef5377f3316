package org.aisconsole.ui.dashboard;

import java.util.List;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.Limit;
import org.aisconsole.engine.monitor.SourceState.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a tile shows.
 *
 * @param kind source that it is measured at
 * @param measure the figure and the course below it
 * @param unit unit of the figure
 * @param counted whether the figure is how often it happened in the time shown, rather than the latest value
 * @param judged what is held against the limit
 * @param limit from where on it deserves attention; null for nothing to worry about
 * @param notes figures in the words below
 */
record TilePlan(
        Kind kind, Measure measure, Unit unit, boolean counted, Measure judged, @Nullable Limit limit, List<Note> notes) {

    /** A tile with the latest value of a measure. */
    static TilePlan of(Kind kind, Measure measure, Unit unit) {
        return new TilePlan(kind, measure, unit, false, measure, null, List.of());
    }

    /** A tile that counts what a rate has brought in the time shown. */
    static TilePlan count(Kind kind, String rate) {
        return new TilePlan(kind, Measure.of(rate), Unit.COUNT, true, Measure.of(rate), null, List.of());
    }

    /** The same with a limit for the figure. */
    TilePlan within(Limit bound) {
        return new TilePlan(kind, measure, unit, counted, judged, bound, notes);
    }

    /** The same with a limit for something else. */
    TilePlan within(Limit bound, Measure of) {
        return new TilePlan(kind, measure, unit, counted, of, bound, notes);
    }

    /** The same with figures for its words. */
    TilePlan noting(Note... figures) {
        return new TilePlan(kind, measure, unit, counted, judged, limit, List.of(figures));
    }

    /**
     * A figure in the words below.
     *
     * @param metric what it is
     * @param unit unit that it is written in
     * @param form how
     */
    record Note(String metric, Unit unit, Form form) {
        /** How a figure is given to the words. */
        enum Form {
            /** Written out, with its unit. */
            TEXT,
            /** As a number, for words that depend on it; nothing known is 0. */
            NUMBER,
            /** How much it has grown in the time shown, written out. */
            GROWTH
        }

        static Note text(String metric, Unit unit) {
            return new Note(metric, unit, Form.TEXT);
        }

        static Note number(String metric) {
            return new Note(metric, Unit.COUNT, Form.NUMBER);
        }

        static Note growth(String metric, Unit unit) {
            return new Note(metric, unit, Form.GROWTH);
        }
    }
}
