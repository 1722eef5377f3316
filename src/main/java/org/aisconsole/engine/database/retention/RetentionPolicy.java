package org.aisconsole.engine.database.retention;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.validation.FreeText;
import org.aisconsole.store.RetentionPolicyRow;

/**
 * How long rows of a table are kept, and what is done with older ones.
 *
 * @param id number in the store; 0 before it is stored
 * @param name unique, for people; 1 to {@value #LONGEST_NAME} characters
 * @param target id of the server, such as {@code postgres:embedded}
 * @param table whose rows
 * @param days how long they are kept, and must be
 * @param action what is done with older ones
 * @param pace how fast
 * @param folder where archives go: an absolute path; empty if none are made
 */
public record RetentionPolicy(
        long id, String name, String target, Column table, Days days, RetentionAction action, Pace pace, String folder) {
    /** Longest name. */
    public static final int LONGEST_NAME = 60;
    /** Most days that anything is kept: a hundred years. */
    public static final int MOST_DAYS = 36_500;
    /** Most rows of a transaction. */
    public static final int MOST_ROWS = 50_000;
    /** Longest pause between two transactions, in milliseconds. */
    public static final int LONGEST_PAUSE = 60_000;

    /**
     * A policy that can be run.
     *
     * @throws FailureException {@code retention.name}, {@code retention.place} or {@code retention.folder} if it cannot
     */
    public RetentionPolicy {
        name = FreeText.line(name, LONGEST_NAME)
                .found()
                .filter(line -> !line.isBlank())
                .orElseThrow(() -> FailureException.expected("retention.name", LONGEST_NAME));
        if (action == RetentionAction.ARCHIVE && !isAbsolute(folder)) {
            throw FailureException.expected("retention.folder", folder);
        }
        folder = action == RetentionAction.ARCHIVE ? folder.strip() : "";
    }

    private static boolean isAbsolute(String folder) {
        try {
            return Path.of(folder.strip()).isAbsolute();
        } catch (InvalidPathException odd) {
            return false;
        }
    }

    /**
     * A column of a table.
     *
     * @param schema the table's schema
     * @param table its name
     * @param column of type {@code timestamptz}, {@code timestamp} or {@code date}; where it is null, the row is never due
     */
    public record Column(String schema, String table, String column) {
        /**
         * Names that can be.
         *
         * @throws FailureException {@code retention.place} if one is empty or has a NUL character
         */
        public Column {
            if (!fits(schema) || !fits(table) || !fits(column)) {
                throw FailureException.expected("retention.place");
            }
        }

        private static boolean fits(String name) {
            return !name.isEmpty() && name.indexOf('\0') < 0;
        }

        /** Schema and table, for people. */
        public String shown() {
            return schema + "." + table;
        }
    }

    /**
     * How long rows are kept.
     *
     * @param keep days, 1 to {@value #MOST_DAYS}
     * @param minimum days that a law or contract asks for; 0 for none
     */
    public record Days(int keep, int minimum) {
        /**
         * Days that can be.
         *
         * @throws FailureException {@code retention.days} if there are too few or too many; {@code retention.minimum} if fewer
         *     are kept than must be
         */
        public Days {
            if (keep < 1 || keep > MOST_DAYS || minimum < 0 || minimum > MOST_DAYS) {
                throw FailureException.expected("retention.days", MOST_DAYS);
            }
            if (keep < minimum) {
                throw FailureException.expected("retention.minimum", keep, minimum);
            }
        }
    }

    /**
     * How fast rows are removed.
     *
     * @param rows most of one transaction, 1 to {@value #MOST_ROWS}
     * @param pauseMillis between two transactions, 0 to {@value #LONGEST_PAUSE}
     */
    public record Pace(int rows, int pauseMillis) {
        /** Quick, and hardly felt by others. */
        public static final Pace USUAL = new Pace(1_000, 100);

        /**
         * A pace that can be.
         *
         * @throws FailureException {@code retention.pace} if it is not in its bounds
         */
        public Pace {
            if (rows < 1 || rows > MOST_ROWS || pauseMillis < 0 || pauseMillis > LONGEST_PAUSE) {
                throw FailureException.expected("retention.pace", MOST_ROWS, LONGEST_PAUSE);
            }
        }
    }

    /** What is older than this is due, if it is looked at now. */
    public Instant cutOff(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(Period.ofDays(days.keep)).toInstant();
    }

    /** What a run depends on: where this changed, an unfinished run is not gone on with. */
    Scope scope() {
        return new Scope(target, table, action, folder);
    }

    /** The same under the number that the store gave it. */
    RetentionPolicy withId(long number) {
        return new RetentionPolicy(number, name, target, table, days, action, pace, folder);
    }

    static RetentionPolicy of(RetentionPolicyRow row) {
        return new RetentionPolicy(
                row.id(),
                row.name(),
                row.target(),
                new Column(row.schemaName(), row.tableName(), row.columnName()),
                new Days(row.keepDays(), row.minimumDays()),
                RetentionAction.valueOf(row.action()),
                new Pace(row.batchRows(), row.pauseMillis()),
                row.folder());
    }

    RetentionPolicyRow row(Instant now, String by) {
        return new RetentionPolicyRow(
                id,
                name,
                target,
                table.schema,
                table.table,
                table.column,
                days.keep,
                days.minimum,
                action.name(),
                pace.rows,
                pace.pauseMillis,
                folder,
                now,
                by);
    }
}
