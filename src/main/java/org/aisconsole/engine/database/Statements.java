package org.aisconsole.engine.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.aisconsole.target.postgres.Identifiers;
import org.aisconsole.target.postgres.Literals;

/** The statements that this engine proposes, each with its way back where there is one. */
public final class Statements {
    private Statements() {}

    /** Frees the space of dead rows for new ones, and counts the values anew. */
    public static PlanStep vacuum(TableFacts table) {
        return alone("VACUUM (ANALYZE) " + Identifiers.quote(table.schema(), table.name()), "");
    }

    /** Freezes all rows, so that the transactions that wrote them can be forgotten. */
    public static PlanStep freeze(TableFacts table) {
        return alone("VACUUM (FREEZE) " + Identifiers.quote(table.schema(), table.name()), "");
    }

    /** Writes the table anew without dead rows; nobody else can read it meanwhile. */
    public static PlanStep vacuumFull(TableFacts table) {
        return new PlanStep.Sql("VACUUM (FULL, ANALYZE) " + Identifiers.quote(table.schema(), table.name()), "", true)
                .needing(table.size().bytes() + table.size().toastBytes());
    }

    /** Counts the values of a table's columns anew. */
    public static PlanStep analyze(TableFacts table) {
        return new PlanStep.Sql("ANALYZE " + Identifiers.quote(table.schema(), table.name()), "", false);
    }

    /** Builds an index anew beside the old one, which serves meanwhile; what a failed try leaves is dropped. */
    public static PlanStep reindex(IndexFacts index) {
        return new PlanStep.Sql(
                "REINDEX INDEX CONCURRENTLY " + Identifiers.quote(index.schema(), index.name()),
                "",
                true,
                List.of(
                        Identifiers.quote(index.schema(), besides(index.name(), "_ccnew")),
                        Identifiers.quote(index.schema(), besides(index.name(), "_ccold"))))
                .needing(index.bytes());
    }

    /** The name that Postgres gives the index that it builds beside another: cut so that the ending fits into 63 bytes. */
    private static String besides(String name, String ending) {
        return FreeName.cut(name, FreeName.LONGEST - ending.length()) + ending;
    }

    /**
     * Drops an index while others go on reading and writing.
     *
     * @param definition the statement that made it, as {@code pg_get_indexdef} prints it: the way back; empty for none
     */
    public static PlanStep dropIndex(IndexFacts index, String definition) {
        String back = definition.replaceFirst(" INDEX ", " INDEX CONCURRENTLY ");
        return alone("DROP INDEX CONCURRENTLY " + Identifiers.quote(index.schema(), index.name()), back);
    }

    /**
     * Builds a B-tree while others go on reading and writing.
     *
     * @param name of the index, in the schema of its table
     */
    public static PlanStep createIndex(String schema, String table, String name, List<String> columns) {
        String keys = columns.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        return new PlanStep.Sql(
                "CREATE INDEX CONCURRENTLY " + Identifiers.quote(name) + " ON " + Identifiers.quote(schema, table) + " (" + keys + ")",
                "DROP INDEX CONCURRENTLY " + Identifiers.quote(schema, name),
                true,
                List.of(Identifiers.quote(schema, name)));
    }

    /** Looks whether the rows that are there fulfil a constraint. */
    public static PlanStep validate(String schema, String table, String constraint) {
        return new PlanStep.Sql(
                "ALTER TABLE " + Identifiers.quote(schema, table) + " VALIDATE CONSTRAINT " + Identifiers.quote(constraint),
                "",
                false);
    }

    /** Makes a unique index the primary key. */
    public static PlanStep primaryKey(TableFacts table, IndexFacts unique) {
        String name = Identifiers.quote(unique.name());
        return new PlanStep.Sql(
                "ALTER TABLE " + Identifiers.quote(table.schema(), table.name()) + " ADD CONSTRAINT " + name
                        + " PRIMARY KEY USING INDEX " + name,
                "",
                false);
    }

    /** Forgets a table's storage parameter that is a switch or a number. */
    public static PlanStep resetOption(TableFacts table, String option, String before) {
        String name = Identifiers.quote(table.schema(), table.name());
        return new PlanStep.Sql(
                "ALTER TABLE " + name + " RESET (" + Identifiers.quote(option) + ")",
                "ALTER TABLE " + name + " SET (" + Identifiers.quote(option) + " = " + Literals.quote(before) + ")",
                false);
    }

    /**
     * Sets a table's storage parameter that is a switch or a number.
     *
     * @param before what it was; empty if it was not set
     */
    public static PlanStep setOption(TableFacts table, String option, String value, String before) {
        String name = Identifiers.quote(table.schema(), table.name());
        String quoted = Identifiers.quote(option);
        String back = before.isEmpty()
                ? "ALTER TABLE " + name + " RESET (" + quoted + ")"
                : "ALTER TABLE " + name + " SET (" + quoted + " = " + Literals.quote(before) + ")";
        return new PlanStep.Sql(
                "ALTER TABLE " + name + " SET (" + quoted + " = " + Literals.quote(value) + ")", back, false);
    }

    /** Makes a column hold eight bytes; rewrites the table while nobody else can use it. */
    public static PlanStep widen(String schema, String table, String column) {
        return new PlanStep.Sql(
                "ALTER TABLE " + Identifiers.quote(schema, table) + " ALTER COLUMN " + Identifiers.quote(column)
                        + " TYPE bigint",
                "ALTER TABLE " + Identifiers.quote(schema, table) + " ALTER COLUMN " + Identifiers.quote(column)
                        + " TYPE integer",
                false);
    }

    /** Lets a sequence count on in eight bytes. */
    public static PlanStep endless(String schema, String name) {
        String sequence = Identifiers.quote(schema, name);
        return new PlanStep.Sql(
                "ALTER SEQUENCE " + sequence + " AS bigint", "ALTER SEQUENCE " + sequence + " AS integer", false);
    }

    /**
     * A setting for the whole server.
     *
     * @param values what it becomes: one value, or the names of a list
     * @param before what {@code ALTER SYSTEM} had set until now; empty for nothing
     */
    public record SettingChange(String name, List<String> values, List<String> before) {
        /** Copies the lists. */
        public SettingChange {
            values = List.copyOf(values);
            before = List.copyOf(before);
        }
    }

    /**
     * Sets a setting for the whole server, and has it read.
     *
     * @param before what {@code ALTER SYSTEM} had set until now; empty for nothing
     */
    public static List<PlanStep> setting(String name, String value, String before) {
        return settings(List.of(
                new SettingChange(name, List.of(value), before.isEmpty() ? List.of() : List.of(before))));
    }

    /**
     * Sets settings for the whole server, and has them read once. On the way back, too, the reading has to come last, which is
     * why each step undoes the one before it, and the first one's way back is the reading.
     */
    public static List<PlanStep> settings(List<SettingChange> changes) {
        String reload = "SELECT pg_reload_conf()";
        List<PlanStep> steps = new ArrayList<>();
        String undo = reload;
        for (SettingChange change : changes) {
            steps.add(alone(alter(change.name(), change.values()), undo));
            undo = alter(change.name(), change.before());
        }
        steps.add(alone(reload, undo));
        return steps;
    }

    private static String alter(String name, List<String> values) {
        String quoted = Identifiers.quote(name);
        String list = values.stream().map(Literals::quote).collect(Collectors.joining(", "));
        return values.isEmpty() ? "ALTER SYSTEM RESET " + quoted : "ALTER SYSTEM SET " + quoted + " = " + list;
    }

    /**
     * That a setting stands at a value for sessions that say nothing.
     *
     * @param value as the server counts it
     */
    public static PlanCheck stands(String name, String value) {
        return new PlanCheck.Sql("SELECT reset_val FROM pg_settings WHERE name = " + Literals.quote(name), value);
    }

    /**
     * That a setting stands at a value, or will once the server has restarted: for whoever may not read what the files say.
     *
     * @param value as the server counts it
     */
    public static PlanCheck standsOrWaits(String name, String value) {
        return new PlanCheck.Sql(
                "SELECT pending_restart OR reset_val = " + Literals.quote(value) + " FROM pg_settings WHERE name = "
                        + Literals.quote(name),
                "t");
    }

    /**
     * What {@code ALTER SYSTEM} has set a setting to.
     *
     * @param value empty for nothing
     */
    public static PlanCheck isSet(String name, String value) {
        return new PlanCheck.Sql(
                "SELECT setting FROM pg_file_settings WHERE name = " + Literals.quote(name)
                        + " AND sourcefile LIKE '%postgresql.auto.conf' ORDER BY seqno DESC LIMIT 1",
                value);
    }

    /**
     * Sets a setting for all later sessions of a role.
     *
     * @param before what was set for it until now; empty for nothing
     */
    public static PlanStep roleSetting(String role, String name, String value, String before) {
        String who = Identifiers.quote(role);
        String what = Identifiers.quote(name);
        return new PlanStep.Sql(
                "ALTER ROLE " + who + " SET " + what + " = " + Literals.quote(value),
                before.isEmpty()
                        ? "ALTER ROLE " + who + " RESET " + what
                        : "ALTER ROLE " + who + " SET " + what + " = " + Literals.quote(before),
                false);
    }

    /**
     * What is set for sessions of a role in every database.
     *
     * @param value empty for nothing
     */
    public static PlanCheck isSetForRole(String role, String name, String value) {
        return new PlanCheck.Sql(
                "SELECT split_part(c, '=', 2) FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole,"
                        + " unnest(s.setconfig) c WHERE s.setdatabase = 0 AND r.rolname = " + Literals.quote(role)
                        + " AND split_part(c, '=', 1) = " + Literals.quote(name),
                value);
    }

    /** Rolls a prepared transaction back. */
    public static PlanStep rollBackPrepared(String name) {
        return alone("ROLLBACK PREPARED " + Literals.quote(name), "");
    }

    /** Drops a replication slot; whoever used it has to begin anew. */
    public static PlanStep dropSlot(String name) {
        return new PlanStep.Sql("SELECT pg_drop_replication_slot(" + Literals.quote(name) + ")", "", false);
    }

    /** Ends a session, whose open transaction is rolled back. */
    public static PlanStep endSession(int pid) {
        return new PlanStep.Sql("SELECT pg_terminate_backend(" + Literals.quote(Integer.toString(pid)) + "::int)", "", false);
    }

    /** Cancels what a session runs; its transaction fails. */
    public static PlanStep cancelStatement(int pid) {
        return new PlanStep.Sql("SELECT pg_cancel_backend(" + Literals.quote(Integer.toString(pid)) + "::int)", "", false);
    }

    /**
     * That a number still is the same session's: one of a process is given anew some day.
     *
     * @param began when the session began, in seconds of the epoch as text
     */
    public static PlanCheck isSession(int pid, String began) {
        return new PlanCheck.Sql(
                "SELECT count(*) FROM pg_stat_activity WHERE pid = " + Literals.quote(Integer.toString(pid))
                        + "::int AND extract(epoch FROM backend_start)::text = " + Literals.quote(began),
                "1");
    }

    private static PlanStep alone(String statement, String undo) {
        return new PlanStep.Sql(statement, undo, true);
    }
}
