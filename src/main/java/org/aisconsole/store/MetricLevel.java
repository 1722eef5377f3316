package org.aisconsole.store;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/** How finely the past is kept: the older, the coarser. */
enum MetricLevel {
    /** As measured. */
    RAW("metrics_snapshot", Duration.ofSeconds(1), Period.ofDays(7), false),
    /** Minutes. */
    MINUTE("metrics_minute", Duration.ofMinutes(1), Period.ofDays(90), false),
    /** Hours. */
    HOUR("metrics_hour", Duration.ofHours(1), Period.ofYears(2), true);

    private final String table;
    private final Duration step;
    private final Period kept;
    private final boolean monthly;

    MetricLevel(String table, Duration step, Period kept, boolean monthly) {
        this.table = table;
        this.step = step;
        this.kept = kept;
        this.monthly = monthly;
    }

    String table() {
        return table;
    }

    /** Time between two rows at the least. */
    Duration step() {
        return step;
    }

    /** The first day that is kept. */
    LocalDate keptSince(LocalDate today) {
        return today.minus(kept);
    }

    /** First day of the partition that a day belongs to. */
    LocalDate partitionStart(LocalDate day) {
        return monthly ? day.withDayOfMonth(1) : day;
    }

    /** First day after that partition. */
    LocalDate partitionEnd(LocalDate day) {
        return monthly ? partitionStart(day).plusMonths(1) : day.plusDays(1);
    }
}
