package org.aisconsole.engine.database.health;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.text.Amount;
import org.aisconsole.engine.database.FreeName;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.ConstraintFacts;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.SequenceFacts;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.aisconsole.target.postgres.Identifiers;
import org.aisconsole.target.postgres.Literals;

/** Keys, indexes and constraints that are missing, broken or running out. */
final class SchemaRules {
    private static final double URGENT = 0.9;
    private static final double MANY_ROWS = 10e6;
    private static final double HUGE = 100e9;

    static final List<Rule> ALL = List.of(
            SchemaRules::sequences,
            SchemaRules::invalidIndexes,
            SchemaRules::unvalidated,
            SchemaRules::withoutKey,
            SchemaRules::foreignKeys,
            SchemaRules::unlogged);

    private SchemaRules() {}

    private static Stream<Finding> sequences(Catalog catalog, HealthLimits limits) {
        return catalog.sequences().stream()
                .filter(sequence -> !sequence.cycles() && sequence.used() >= limits.sequence())
                .map(SchemaRules::runsOut);
    }

    private static Finding runsOut(SequenceFacts sequence) {
        boolean column = sequence.columnType().equals("integer");
        Finding finding = new Finding(
                column ? "sequence_column" : "sequence",
                Area.SCHEMA,
                sequence.used() >= URGENT ? Severity.CRITICAL : Severity.WARNING,
                sequence.used(),
                sequence.shown(),
                List.of(
                        sequence.shown(),
                        Amount.share(sequence.used()),
                        Amount.count(sequence.left()),
                        sequence.tableName(),
                        sequence.columnName()),
                Fix.NONE);
        return column
                ? finding.with(Fix.of(
                        Statements.widen(sequence.tableSchema(), sequence.tableName(), sequence.columnName()),
                        Statements.endless(sequence.schema(), sequence.name())))
                : finding;
    }

    private static Stream<Finding> invalidIndexes(Catalog catalog, HealthLimits limits) {
        return catalog.indexes().stream()
                .filter(index -> !index.kind().valid() && !index.kind().partitioned())
                .map(index -> new Finding(
                        "index_invalid",
                        Area.SCHEMA,
                        Severity.WARNING,
                        index.bytes() / HUGE,
                        index.shown(),
                        List.of(index.shown(), index.tableName(), Amount.bytes(index.bytes())),
                        mended(index)));
    }

    /** What a failed REINDEX left over is dropped; what a failed CREATE left over is built again. */
    private static Fix mended(IndexFacts index) {
        boolean leftOver = index.name().matches(".*_cc(new|old)\\d{0,4}");
        String valid = "SELECT count(*) FROM pg_index WHERE NOT indisvalid AND indexrelid = to_regclass("
                + Literals.quote(Identifiers.quote(index.schema(), index.name())) + ")";
        return new Fix(
                List.of(new PlanCheck.Sql(valid, "1")),
                List.of(leftOver ? Statements.dropIndex(index, "") : Statements.reindex(index)),
                List.of(new PlanCheck.Sql(valid, "0")));
    }

    private static Stream<Finding> unvalidated(Catalog catalog, HealthLimits limits) {
        return catalog.constraints().stream()
                .filter(constraint -> !constraint.validated() && !constraint.inherited())
                .map(constraint -> new Finding(
                        "constraint_unvalidated",
                        Area.SCHEMA,
                        Severity.NOTICE,
                        0.2,
                        constraint.shownTable() + "." + constraint.name(),
                        List.of(constraint.name(), constraint.shownTable()),
                        Fix.of(Statements.validate(constraint.schema(), constraint.tableName(), constraint.name()))));
    }

    private static Stream<Finding> withoutKey(Catalog catalog, HealthLimits limits) {
        Map<Long, List<IndexFacts>> identifying = catalog.indexes().stream()
                .filter(index -> index.kind().identifies() && index.kind().valid())
                .collect(Collectors.groupingBy(IndexFacts::tableOid));
        return catalog.tables().values().stream()
                .filter(table -> !table.hasPrimaryKey() && !table.kind().equals("m") && table.parent() == 0)
                .filter(table -> table.use().live() >= limits.rows())
                .map(table -> withoutKey(table, identifying.getOrDefault(table.oid(), List.of())));
    }

    private static Finding withoutKey(TableFacts table, List<IndexFacts> identifying) {
        Finding finding = new Finding(
                identifying.isEmpty() ? "key_missing" : "key_unnamed",
                Area.SCHEMA,
                Severity.NOTICE,
                Math.min(1, table.use().live() / MANY_ROWS),
                table.shown(),
                List.of(
                        table.shown(),
                        Amount.count(table.use().live()),
                        identifying.isEmpty() ? "" : identifying.getFirst().name()),
                Fix.NONE);
        return identifying.isEmpty() || identifying.getFirst().kind().backsConstraint()
                ? finding
                : finding.with(Fix.of(Statements.primaryKey(table, identifying.getFirst())));
    }

    private static Stream<Finding> foreignKeys(Catalog catalog, HealthLimits limits) {
        Map<Long, List<IndexFacts>> indexes = catalog.indexes().stream()
                .filter(index -> index.kind().valid() && index.key().predicate().isEmpty())
                .collect(Collectors.groupingBy(IndexFacts::tableOid));
        FreeName names = FreeName.among(catalog);
        return catalog.constraints().stream()
                .filter(key -> key.isForeignKey() && !key.inherited())
                .filter(key -> rows(catalog, key) >= limits.rows())
                .filter(key -> indexes.getOrDefault(key.tableOid(), List.of()).stream().noneMatch(index -> serves(index, key)))
                .map(key -> withoutIndex(catalog, key, names));
    }

    private static double rows(Catalog catalog, ConstraintFacts key) {
        return catalog.table(key.tableOid())
                .map(table -> Math.max(table.size().rows(), table.use().live()))
                .orElse(0.0);
    }

    /** An index serves a key if the key's columns, in whatever order, are its first ones. */
    private static boolean serves(IndexFacts index, ConstraintFacts key) {
        int[] columns = index.key().numbers();
        int[] wanted = key.numbers();
        Set<Integer> first = Arrays.stream(columns).limit(wanted.length).boxed().collect(Collectors.toSet());
        return columns.length >= wanted.length
                && first.equals(Arrays.stream(wanted).boxed().collect(Collectors.toCollection(HashSet::new)));
    }

    private static Finding withoutIndex(Catalog catalog, ConstraintFacts key, FreeName names) {
        String name = names.index(key.schema(), key.tableName(), key.columnNames());
        String exists = "SELECT count(*) FROM pg_index WHERE indisvalid AND indexrelid = to_regclass("
                + Literals.quote(Identifiers.quote(key.schema(), name)) + ")";
        double rows = rows(catalog, key);
        boolean partitioned = catalog.table(key.tableOid()).map(table -> table.kind().equals("p")).orElse(false);
        Finding finding = new Finding(
                "foreign_key_index",
                Area.SCHEMA,
                Severity.NOTICE,
                Math.min(1, rows / MANY_ROWS),
                key.shownTable() + "." + key.name(),
                List.of(
                        key.shownTable(),
                        String.join(", ", key.columnNames()),
                        Amount.count(rows),
                        catalog.table(key.referenced()).map(TableFacts::shown).orElse("?")),
                Fix.NONE);
        return partitioned
                ? finding // an index of a partitioned table cannot be built beside the traffic in one statement
                : finding.with(new Fix(
                        List.of(new PlanCheck.Sql(exists, "0")),
                        List.of(Statements.createIndex(key.schema(), key.tableName(), name, key.columnNames())),
                        List.of(new PlanCheck.Sql(exists, "1"))));
    }

    private static Stream<Finding> unlogged(Catalog catalog, HealthLimits limits) {
        return catalog.tables().values().stream()
                .filter(table -> table.persistence().equals("u") && table.use().live() >= limits.rows())
                .map(table -> new Finding(
                        "unlogged",
                        Area.STORAGE,
                        Severity.NOTICE,
                        0.3,
                        table.shown(),
                        List.of(table.shown(), Amount.count(table.use().live())),
                        Fix.NONE));
    }
}
