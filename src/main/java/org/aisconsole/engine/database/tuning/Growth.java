package org.aisconsole.engine.database.tuning;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;
import org.aisconsole.store.DatabaseSizeRows;

/**
 * How fast the databases of a server grow, from their sizes by the hour.
 *
 * <p>The slope is that of Theil and Sen: the median of the slopes between every two points. Unlike the line of least squares it
 * stays where it is while up to 29 % of the points are anything else, such as a night's import that is deleted in the morning,
 * or a table that was rewritten. H. Theil, 1950; P. K. Sen, <i>Estimates of the regression coefficient based on Kendall's
 * tau</i>, 1968. Cost: every pair once, of at most 400 points that are spread evenly, so about 80,000 pairs; a sort of them.
 */
final class Growth {
    private static final Duration ENOUGH = Duration.ofHours(24);
    private static final int MOST_POINTS = 400;
    private static final double DAY = 86_400;
    private static final double SOON = 90 * DAY;
    private static final double DOUBLES_SOON = 365 * DAY;

    private Growth() {}

    /**
     * Bytes per second; empty if less than a day is known.
     *
     * @param hours oldest first
     */
    static OptionalDouble slope(List<DatabaseSizeRows.Total> hours) {
        if (hours.size() < 2
                || Duration.between(hours.getFirst().at(), hours.getLast().at()).compareTo(ENOUGH) < 0) {
            return OptionalDouble.empty();
        }
        int step = Math.ceilDiv(hours.size(), MOST_POINTS);
        List<DatabaseSizeRows.Total> points =
                IntStream.range(0, hours.size()).filter(i -> i % step == 0).mapToObj(hours::get).toList();
        double[] slopes = new double[points.size() * (points.size() - 1) / 2];
        int filled = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                double seconds = Duration.between(points.get(i).at(), points.get(j).at()).toSeconds();
                slopes[filled++] = (points.get(j).bytes() - points.get(i).bytes()) / seconds;
            }
        }
        Arrays.sort(slopes);
        int middle = slopes.length / 2;
        return OptionalDouble.of(
                slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2);
    }

    /**
     * What is to be said of it; empty for nothing that comes soon.
     *
     * @param free bytes on the disk; empty where the disk is not to be seen
     */
    static Optional<Message> note(List<DatabaseSizeRows.Total> hours, OptionalLong free) {
        double slope = slope(hours).orElse(0);
        if (slope <= 0) {
            return Optional.empty();
        }
        double size = hours.getLast().bytes();
        if (free.isPresent()) {
            double left = free.getAsLong() / slope;
            return left > SOON
                    ? Optional.empty()
                    : Optional.of(Message.of(
                            "tuning.note.full",
                            Amount.bytes(slope * DAY),
                            Amount.bytes(free.getAsLong()),
                            Amount.seconds(left)));
        }
        return size / slope > DOUBLES_SOON
                ? Optional.empty()
                : Optional.of(Message.of(
                        "tuning.note.doubles", Amount.bytes(slope * DAY), Amount.bytes(size), Amount.seconds(size / slope)));
    }
}
