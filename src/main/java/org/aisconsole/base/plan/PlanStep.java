package org.aisconsole.base.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One thing that a plan does, exactly as the server will get it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanStep.Sql.class, name = "sql"),
    @JsonSubTypes.Type(value = PlanStep.Redis.class, name = "redis")
})
public sealed interface PlanStep {
    /** What the server gets, in one line or more, for people. */
    String shown();

    /** Whether it deletes something, as far as its first word says. */
    boolean deletes();

    /** Whether there is a way back. */
    boolean reversible();

    /** The step that takes this one back; only if it is reversible. */
    PlanStep inverse();

    /**
     * A statement.
     *
     * @param statement complete, with its values in it as literals: what is shown is what runs
     * @param undo the statement that takes it back; empty if there is none
     * @param alone whether it refuses to be part of a transaction, as {@code CREATE INDEX CONCURRENTLY} does
     * @param leftovers indexes, as quoted names, that a failed try may leave behind invalid, and that are then dropped; one that
     *     is there before is left alone
     * @param settings what is set for its session before it, such as {@code vacuum_cost_delay}; only for one that is alone
     * @param room bytes of disk that it may need for a while, as where it writes something anew beside the old; 0 for none
     */
    record Sql(
            String statement,
            String undo,
            boolean alone,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> leftovers,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> settings,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) long room)
            implements PlanStep {
        private static final Set<String> DELETING = Set.of("DELETE", "TRUNCATE", "DROP");

        /** Copies names and settings; plans that were saved before there were any have none. */
        @JsonCreator
        public Sql {
            leftovers = leftovers == null ? List.of() : List.copyOf(leftovers);
            settings = settings == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(settings));
            if (!alone && !settings.isEmpty()) {
                throw new IllegalArgumentException("settings of a step that shares its session");
            }
        }

        /** A statement that needs no settings. */
        public Sql(String statement, String undo, boolean alone, List<String> leftovers) {
            this(statement, undo, alone, leftovers, Map.of(), 0);
        }

        /** A statement that leaves nothing behind when it fails. */
        public Sql(String statement, String undo, boolean alone) {
            this(statement, undo, alone, List.of(), Map.of(), 0);
        }

        /** The same with settings for its session. */
        public Sql with(Map<String, String> forIt) {
            return new Sql(statement, undo, alone, leftovers, forIt, room);
        }

        /** The same, which needs so many bytes of disk for a while. */
        public Sql needing(long bytes) {
            return new Sql(statement, undo, alone, leftovers, settings, bytes);
        }

        @Override
        public String shown() {
            StringBuilder shown = new StringBuilder();
            settings.forEach((name, value) ->
                    shown.append("SET ").append(name).append(" = '").append(value).append("';\n"));
            return shown.append(statement).append(';').toString();
        }

        @Override
        public boolean deletes() {
            return DELETING.contains(statement.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT));
        }

        @Override
        public boolean reversible() {
            return !undo.isEmpty();
        }

        /** A build on the way back is the same as one on the way there: what it may leave is not known here. */
        @Override
        public PlanStep inverse() {
            return new Sql(undo, statement, alone);
        }
    }

    /**
     * A Redis command.
     *
     * @param command its words
     * @param undo the words of the command that takes it back; empty if there is none
     */
    record Redis(List<String> command, List<String> undo) implements PlanStep {
        private static final Set<String> DELETING = Set.of(
                "DEL", "GETDEL", "UNLINK", "FLUSHDB", "FLUSHALL",
                "HDEL", "SREM", "SPOP", "XDEL", "XTRIM",
                "LREM", "LTRIM", "LPOP", "RPOP",
                "ZREM", "ZREMRANGEBYLEX", "ZREMRANGEBYRANK", "ZREMRANGEBYSCORE", "ZPOPMIN", "ZPOPMAX");

        /** Copies the words. */
        public Redis {
            command = List.copyOf(command);
            undo = List.copyOf(undo);
        }

        @Override
        public String shown() {
            return RedisWords.shown(command);
        }

        @Override
        public boolean deletes() {
            return !command.isEmpty() && DELETING.contains(command.getFirst().toUpperCase(Locale.ROOT));
        }

        @Override
        public boolean reversible() {
            return !undo.isEmpty();
        }

        @Override
        public PlanStep inverse() {
            return new Redis(undo, command);
        }
    }
}
