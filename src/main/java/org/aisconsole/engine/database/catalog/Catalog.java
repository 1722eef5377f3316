package org.aisconsole.engine.database.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A database at one moment.
 *
 * @param at when it was read, by the console's clock
 * @param target name of the source, such as {@code postgres:embedded}
 * @param server the server and the database as a whole
 * @param tables tables, partitions and materialized views by their oid
 * @param indexes their indexes
 * @param columns columns of those tables that are large enough for their bloat to matter, by the table's oid
 * @param constraints foreign keys, and constraints that were never validated
 * @param sequences all of them
 * @param settings all of them by name
 * @param sessions open sessions
 * @param holders slots, prepared transactions and standbys
 * @param deduplicating oids of B-tree operator classes that keep equal values once
 * @param admissions who is let in without proof; none where our role may not know
 */
public record Catalog(
        Instant at,
        String target,
        ServerFacts server,
        Map<Long, TableFacts> tables,
        List<IndexFacts> indexes,
        Map<Long, List<ColumnFacts>> columns,
        List<ConstraintFacts> constraints,
        List<SequenceFacts> sequences,
        Map<String, SettingFacts> settings,
        List<SessionFacts> sessions,
        List<HolderFacts> holders,
        List<AdmissionFacts> admissions,
        Set<Long> deduplicating) {

    /** The table of an oid, if it is among them. */
    public Optional<TableFacts> table(long oid) {
        return Optional.ofNullable(tables.get(oid));
    }

    /** A setting with all that is known of it. */
    public Optional<SettingFacts> settingFacts(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** A setting's value as the server counts it, without unit. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).map(SettingFacts::value);
    }

    /** A setting that is a number, as it stands; 0 if there is none of the name. */
    public double number(String name) {
        return setting(name).map(Double::parseDouble).orElse(0.0);
    }
}
