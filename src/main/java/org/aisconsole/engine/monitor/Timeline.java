package org.aisconsole.engine.monitor;

import java.util.Arrays;

/**
 * Puts a metric's past together from two sides: the store remembers it in steps, as far back as it goes; memory holds the
 * latest ticks as they were measured.
 *
 * <p><b>Joining.</b> Stored points up to memory's first, then memory. Both are in the order of time, so the whole is, no time
 * comes twice, and no point of memory is lost. Where both have a point of the very same time the stored one holds: memory may
 * have begun in the middle of that step. Before that, memory is thinned to the store's steps where these are longer than its
 * own, because a line that turns from means into single values looks like a change of the server.
 *
 * <p><b>Gaps.</b> The store has no row for a time at which nothing was measured. A distance between two points is a gap if it is
 * more than {@value #LATE} times the larger of the step and of the distances beside it. Looking at the neighbours lets the
 * interval change within a picture. Its error: of two gaps with a single point between them, both shorter than
 * {@link #ALWAYS_MILLIS}, each excuses the other.
 *
 * <p>Cost: one pass over the points for each.
 */
public final class Timeline {
    private static final double LATE = 2.5;
    /** Twice and a half the longest interval that can be set: longer than that is a gap whatever is beside it. */
    private static final long ALWAYS_MILLIS = 750_000;

    private Timeline() {}

    /** Least, mean and greatest value of each step; a step of gaps is a gap, one without any point is left out. */
    public static MetricBand thin(MetricSeries measured, long stepMillis) {
        Building steps = new Building(measured.size());
        int first = 0;
        while (first < measured.size()) {
            long step = Math.floorDiv(measured.at()[first], stepMillis);
            int end = first + 1;
            while (end < measured.size() && Math.floorDiv(measured.at()[end], stepMillis) == step) {
                end++;
            }
            steps.add(step * stepMillis, measured.values(), first, end);
            first = end;
        }
        return steps.band();
    }

    /**
     * One past of two.
     *
     * @param stored what the store remembers, its gaps marked
     * @param recent what memory holds, its gaps marked
     * @param stepMillis time that a point of the coarser of the two stands for
     */
    public static MetricBand join(MetricBand stored, MetricBand recent, long stepMillis) {
        if (recent.size() == 0 || stored.size() == 0) {
            return recent.size() == 0 ? stored : recent;
        }
        long seam = recent.at()[0];
        MetricBand older = stored.before(seam + 1);
        MetricBand younger =
                older.size() > 0 && older.at()[older.size() - 1] == seam ? recent.after(seam) : recent;
        if (older.size() == 0 || younger.size() == 0) {
            return older.size() == 0 ? younger : older;
        }
        long distance = younger.at()[0] - older.at()[older.size() - 1];
        long usual = Math.max(lastDistance(older), younger.size() > 1 ? younger.at()[1] - younger.at()[0] : 0);
        Building whole = new Building(older.size() + younger.size() + 1);
        whole.addAll(older);
        if (isGap(distance, stepMillis, usual)) {
            whole.addGap(older.at()[older.size() - 1] + Math.min(stepMillis, distance - 1));
        }
        whole.addAll(younger);
        return whole.band();
    }

    private static long lastDistance(MetricBand band) {
        return band.size() > 1 ? band.at()[band.size() - 1] - band.at()[band.size() - 2] : 0;
    }

    /** The same points with a gap wherever some are missing. */
    public static MetricBand withGaps(MetricBand band, long stepMillis) {
        long[] at = band.at();
        Building marked = new Building(at.length + 8);
        for (int i = 0; i < at.length; i++) {
            marked.add(band, i);
            if (i + 1 < at.length) {
                long before = i > 0 ? at[i] - at[i - 1] : 0;
                long after = i + 2 < at.length ? at[i + 2] - at[i + 1] : 0;
                if (isGap(at[i + 1] - at[i], stepMillis, Math.max(before, after))) {
                    marked.addGap(at[i] + Math.min(stepMillis, at[i + 1] - at[i] - 1));
                }
            }
        }
        return marked.band();
    }

    private static boolean isGap(long distance, long step, long usual) {
        return distance > 1
                && (distance > LATE * Math.max(step, usual) || distance > Math.max(ALWAYS_MILLIS, LATE * step));
    }

    /** Points on their way into a band. */
    private static final class Building {
        private long[] at;
        private double[] low;
        private double[] mean;
        private double[] high;
        private int size;

        Building(int capacity) {
            at = new long[capacity];
            low = new double[capacity];
            mean = new double[capacity];
            high = new double[capacity];
        }

        void add(long time, double[] values, int first, int end) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int known = 0;
            for (int i = first; i < end; i++) {
                if (!Double.isNaN(values[i])) {
                    least = Math.min(least, values[i]);
                    greatest = Math.max(greatest, values[i]);
                    sum += values[i];
                    known++;
                }
            }
            if (known == 0) {
                addGap(time);
            } else {
                add(time, least, sum / known, greatest);
            }
        }

        void add(MetricBand band, int point) {
            add(band.at()[point], band.low()[point], band.mean()[point], band.high()[point]);
        }

        void addAll(MetricBand band) {
            for (int i = 0; i < band.size(); i++) {
                add(band, i);
            }
        }

        void addGap(long time) {
            add(time, Double.NaN, Double.NaN, Double.NaN);
        }

        private void add(long time, double least, double average, double greatest) {
            if (size == at.length) {
                int larger = Math.max(16, size * 2);
                at = Arrays.copyOf(at, larger);
                low = Arrays.copyOf(low, larger);
                mean = Arrays.copyOf(mean, larger);
                high = Arrays.copyOf(high, larger);
            }
            at[size] = time;
            low[size] = least;
            mean[size] = average;
            high[size++] = greatest;
        }

        MetricBand band() {
            return new MetricBand(
                    Arrays.copyOf(at, size), Arrays.copyOf(low, size), Arrays.copyOf(mean, size), Arrays.copyOf(high, size));
        }
    }
}
