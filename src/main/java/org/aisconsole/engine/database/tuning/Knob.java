package org.aisconsole.engine.database.tuning;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A setting of a server, with everything that decides whether and how it can be set.
 *
 * @param value what holds for new sessions that say nothing, as the server counts it
 * @param unit such as {@code 8kB}; empty for none
 * @param kind {@code bool}, {@code enum}, {@code integer}, {@code real} or {@code string}
 * @param least smallest value that the server takes; empty for none
 * @param most largest value that the server takes; empty for none
 * @param words values that the server takes, of an {@code enum}
 * @param context when it can be changed: {@code postmaster}, {@code sighup}, {@code user} and so on
 * @param source where the value comes from, such as {@code default} or {@code configuration file}
 * @param builtIn what it is without any configuration
 * @param pendingRestart whether a change of a file waits for a restart
 * @param mayAlter whether our role may {@code ALTER SYSTEM} it
 * @param altered what {@code ALTER SYSTEM} has set, as it was written; empty for nothing, or where we may not know
 * @param filed what the files say, the last of them; empty for nothing, or where we may not know
 */
public record Knob(
        String name,
        String value,
        String unit,
        String kind,
        String least,
        String most,
        List<String> words,
        String context,
        String source,
        String builtIn,
        boolean pendingRestart,
        boolean mayAlter,
        String altered,
        String filed) {
    /** What {@code initdb} writes into the file, although nobody asked for it. */
    private static final long USUAL_BUFFERS = 128L << 20;

    /** Copies the words. */
    public Knob {
        words = List.copyOf(words);
    }

    /** The same with what the files say. */
    Knob filed(String alteredTo, String said) {
        return new Knob(
                name, value, unit, kind, least, most, words, context, source, builtIn, pendingRestart, mayAlter, alteredTo, said);
    }

    /** Whether a change needs a restart of the server. */
    public boolean needsRestart() {
        return context.equals("postmaster");
    }

    /** What it is, or will be once the server has restarted, as written. */
    String coming() {
        return pendingRestart && !filed.isEmpty() ? filed : value;
    }

    /** The same in bytes, milliseconds or plain; empty for a word. */
    OptionalDouble number() {
        return Units.parse(coming(), unit);
    }

    /** Whether it is counted in bytes. */
    boolean isMemory() {
        return unit.endsWith("B");
    }

    /** Whether it is counted in time. */
    boolean isTime() {
        return !unit.isEmpty() && !isMemory();
    }

    /** The value as people write it. */
    public String shown() {
        return shown(coming());
    }

    private String shown(String written) {
        OptionalDouble number = Units.parse(written, unit);
        if (unit.isEmpty() || number.isEmpty() || number.getAsDouble() < 0) {
            return written;
        }
        long whole = (long) number.getAsDouble();
        return whole == 0 ? "0" : isMemory() ? Units.bytes(whole) : Units.time(whole);
    }

    /** Whether somebody chose the value, rather than the server or the program that made its data folder. */
    public boolean isDeliberate() {
        boolean usual = value.equals(builtIn)
                || (name.equals("shared_buffers") && number().orElse(0) == USUAL_BUFFERS);
        return !source.equals("default") && !usual && !source.equals("override");
    }

    /** What stands in the way of setting it. */
    public enum Obstacle {
        /** Nothing. */
        NONE,
        /** Our role may not. */
        RIGHT,
        /** It is given on the server's command line or in its environment, which a file does not overrule. */
        COMMAND_LINE,
        /** It is set for the role or the database that we came in by, so that the server's own value does not show. */
        ELSEWHERE,
        /** A change of it waits for a restart already, and which one our role may not see. */
        PENDING
    }

    /** What stands in the way of setting it by a file. */
    public Obstacle obstacle() {
        if (pendingRestart && filed.isEmpty()) {
            return Obstacle.PENDING;
        }
        if (!mayAlter) {
            return Obstacle.RIGHT;
        }
        return switch (source) {
            case "command line", "environment variable" -> Obstacle.COMMAND_LINE;
            case "database", "user", "database user", "client" -> Obstacle.ELSEWHERE;
            default -> Obstacle.NONE;
        };
    }
}
