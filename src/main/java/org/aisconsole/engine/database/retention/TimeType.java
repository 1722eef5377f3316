package org.aisconsole.engine.database.retention;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Types of a column that can say how old a row is, and what is due in each.
 *
 * <p>A {@code timestamptz} is a moment and is compared as one. A {@code timestamp} and a {@code date} do not say in which zone
 * they were written, and a row must never go before its time: they are read as in the zone in which they are youngest, twelve
 * hours behind UTC, and a date lasts until its day is over. So such a row goes at the latest 26 hours, and with a date another day,
 * after the cut-off, and never before it.
 */
enum TimeType {
    TIMESTAMPTZ("timestamp with time zone"),
    TIMESTAMP("timestamp without time zone"),
    DATE("date");

    /** The last zone on earth to begin a day. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private final String server;

    TimeType(String server) {
        this.server = server;
    }

    /** The type of the server's name for it. */
    static Optional<TimeType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.server.equals(name)).findFirst();
    }

    /** The server's name for it. */
    String server() {
        return server;
    }

    /** The first value of the type that is not due at a cut-off, as the server reads it. */
    String literal(Instant cutOff) {
        LocalDateTime youngest = cutOff.atOffset(LAST).toLocalDateTime();
        return switch (this) {
            case TIMESTAMPTZ -> cutOff.toString();
            case TIMESTAMP -> youngest.toString();
            case DATE -> youngest.toLocalDate().toString();
        };
    }
}
