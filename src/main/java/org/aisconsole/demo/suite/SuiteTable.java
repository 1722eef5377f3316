package org.aisconsole.demo.suite;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tables of the suite: how many rows the small suite has of each, and what a row holds. A row depends on nothing but
 * its number, its table's dice and the options, so tables can be loaded side by side and in any order.
 */
enum SuiteTable {
    ACCOUNT(1_000, "id, company, industry_sector, country, billing_email, created_at", CustomerRows::account),
    CONTACT(
            6_000,
            "id, account_id, full_name, email, phone, street, city, birth_date, preferences, created_at",
            CustomerRows::contact),
    CONSENT(6_000, "contact_id, purpose, granted, recorded_at, evidence", CustomerRows::consent),
    NOTE(5_000, "contact_id, author, body, created_at", CustomerRows::note),
    ACTIVITY(10_000, "contact_id, kind, details, occurred_at", CustomerRows::activity),
    INTEGRATION_SYNC(
            8_000, "integration, contact_id, status, error, payload, synced_at", CustomerRows::integrationSync),
    SENTIMENT_ANALYSIS(
            50_000,
            "entity_name, entity_type, source, score, label, confidence, text, processing_timestamp",
            InsightRows::sentimentAnalysis),
    SENTIMENT_TREND(20_000, "entity_name, day, mean_score, analyses", InsightRows::sentimentTrend),
    BENCHMARK_RESULT(
            36_000, "metric_type, entity_name, industry_sector, value, calculated_at", InsightRows::benchmarkResult),
    INDUSTRY_TEMPLATE(
            20_000,
            "id, industry_sector, title, body, rating, usage_count, settings, created_at",
            InsightRows::industryTemplate),
    TEMPLATE_USAGE(18_000, "template_id, account_id, metadata, used_at", InsightRows::templateUsage),
    ML_MODEL(ModelRows.MODELS, "id, model_type, name, version", ModelRows::model) {
        @Override
        int rows(SuiteOptions options) {
            return ModelRows.MODELS; // a list to choose from, however large the rest
        }
    },
    ML_TRAINING_JOB(
            24_000, "id, model_id, model_type, status, loss, parameters, created_at", ModelRows::trainingJob);

    /** Rises when the data of a seed or the schema changes: a suite of another format is loaded anew. */
    static final int FORMAT = 2;

    private final int small;
    private final String columns;
    @SuppressWarnings("ImmutableEnumChecker") // a method reference that holds nothing
    private final RowWriter writer;

    SuiteTable(int small, String columns, RowWriter writer) {
        this.small = small;
        this.columns = columns;
        this.writer = writer;
    }

    /** Writes row number {@code i}, from 0. Rows of a table are written in order, with the same dice. */
    void write(CopyText row, int i, Dice dice, SuiteOptions options) {
        writer.write(row, i, dice, options);
    }

    /** The dice of this table's rows. */
    Dice dice(SuiteOptions options) {
        return new Dice(options.seed(), name().hashCode() & 0xFFFF_FFFFL);
    }

    int rows(SuiteOptions options) {
        return small * options.factor();
    }

    /** Its name in the database. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns of a row, in their order. */
    String columns() {
        return columns;
    }

    /** All tables, the largest first, so that the last to be loaded is not the longest. */
    static List<SuiteTable> largestFirst(SuiteOptions options) {
        return Stream.of(values())
                .sorted(Comparator.comparingInt((SuiteTable table) -> table.rows(options)).reversed())
                .toList();
    }

    /** Rows of all tables together. */
    static long total(SuiteOptions options) {
        return Stream.of(values()).mapToLong(table -> table.rows(options)).sum();
    }

    /** What a table's row holds. */
    private interface RowWriter {
        void write(CopyText row, int i, Dice dice, SuiteOptions options);
    }
}
