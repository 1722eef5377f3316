package org.aisconsole.demo.play;

import java.time.Duration;

/**
 * How many requests a second are due, over time.
 *
 * @param rate requests a second at full pace
 * @param ramp time from standstill to the full pace
 * @param waves whether the pace follows a day's curve and a shorter wave, as people do, or is constant
 */
record Pace(double rate, Duration ramp, boolean waves) {
    private static final double DAY = Duration.ofDays(1).toNanos();
    private static final double WAVE = Duration.ofMinutes(7).toNanos();

    /** Requests a second at a time after the start. */
    double at(long nanos) {
        double ramped = ramp.isZero() ? 1 : Math.min(1, (double) nanos / ramp.toNanos());
        double wave = waves
                ? 1 + 0.25 * Math.sin(2 * Math.PI * nanos / DAY) + 0.3 * Math.sin(2 * Math.PI * nanos / WAVE)
                : 1;
        return rate * Math.max(ramped, 0.01) * wave;
    }

    /**
     * Time until the next arrival, if arrivals come independently of each other: exponential waiting times, so that
     * bunches and lulls are as in life.
     *
     * @param uniform chance from 0 to below 1
     */
    long gap(long nanos, double uniform) {
        return (long) (-Math.log(1 - uniform) / at(nanos) * 1e9);
    }
}
