package org.aisconsole.demo.suite;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aisconsole.demo.suite.Copy.Row;

/**
 * The tables of the suite: how many rows the small suite has of each, and what a row holds. Rows refer only to tables
 * before theirs; each table's chance is its own, so tables can be loaded side by side.
 */
enum SuiteTable {
    ACCOUNT(1_000, "id, company, industry_sector, country, created_at") {
        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            row.put(i + 1)
                    .put(company(i))
                    .put(dice.pick(Words.SECTORS))
                    .put(dice.pick(Words.COUNTRIES))
                    .put(dice.before(options.anchor(), 1500));
        }
    },
    CONTACT(8_000, "id, account_id, full_name, email, phone, birth_date, preferences, created_at") {
        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            String first = dice.pick(Words.FIRST_NAMES);
            String last = dice.pick(Words.LAST_NAMES);
            String email = "%s.%s%d@example.org".formatted(first, last, i).toLowerCase(Locale.ROOT);
            LocalDate birth = LocalDate.ofInstant(options.anchor(), ZoneOffset.UTC).minusDays(7_000 + dice.upTo(18_000));
            row.put(i + 1)
                    .put(1 + dice.upTo(ACCOUNT.rows(options)))
                    .put(first + " " + last)
                    .put(email)
                    .put(dice.share() < 0.7 ? "+49 30 " + (100_000 + dice.upTo(900_000)) : null)
                    .put(dice.share() < 0.5 ? birth.toString() : null)
                    .put("{\"newsletter\": %b, \"reply_to\": \"%s\"}".formatted(dice.share() < 0.4, email))
                    .put(dice.before(options.anchor(), 900));
        }
    },
    SENTIMENT_ANALYSIS(
            60_000,
            "entity_name, entity_type, source, sentiment_score, label, excerpt, processing_timestamp") {
        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            double score = Math.clamp(dice.around(0.15, 0.45), -1, 1);
            String label = Words.LABELS[score < -0.2 ? 0 : score < 0.3 ? 1 : 2];
            String entity = company(dice.zipf(ACCOUNT.rows(options)));
            row.put(entity)
                    .put(dice.pick(Words.ENTITY_TYPES))
                    .put(dice.pick(Words.SOURCES))
                    .put(decimal("%.3f", score))
                    .put(label)
                    .put("Customers call %s %s.".formatted(entity, dice.pick(Words.OPINIONS)))
                    .put(dice.before(options.anchor(), 365));
        }
    },
    SENTIMENT_TREND(20_000, "id, entity_name, day, mean_score, analyses") {
        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            int companies = ACCOUNT.rows(options);
            LocalDate day = LocalDate.ofInstant(options.anchor(), ZoneOffset.UTC).minusDays(i / companies);
            row.put(i + 1)
                    .put(company(i % companies))
                    .put(day.toString())
                    .put(decimal("%.3f", dice.around(0.15, 0.2)))
                    .put(1 + dice.zipf(400));
        }
    },
    INDUSTRY_TEMPLATE(20_000, "id, industry_sector, title, rating, usage_count, settings, created_at") {
        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            String sector = dice.pick(Words.SECTORS);
            row.put(i + 1)
                    .put(sector)
                    .put("%s for %s no. %d".formatted(dice.pick(Words.METRICS), sector, i))
                    .put(decimal("%.1f", Math.clamp(dice.around(3.6, 0.8), 1, 5)))
                    .put(dice.zipf(5_000))
                    .put("{\"columns\": %d, \"theme\": \"plain\"}".formatted(1 + dice.upTo(4)))
                    .put(dice.before(options.anchor(), 700));
        }
    },
    TEMPLATE_USAGE(20_000, "template_id, account_id, used_at") {
        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            row.put(1 + dice.zipf(INDUSTRY_TEMPLATE.rows(options)))
                    .put(1 + dice.upTo(ACCOUNT.rows(options)))
                    .put(dice.before(options.anchor(), 200));
        }
    },
    ML_MODEL(40, "id, model_type, name, version") {
        @Override
        int rows(SuiteOptions options) {
            return 40; // a list to choose from, however large the rest
        }

        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            String type = Words.MODEL_TYPES[i % Words.MODEL_TYPES.length];
            row.put(i + 1).put(type).put(type + "-" + i / Words.MODEL_TYPES.length).put(1 + dice.upTo(9));
        }
    },
    ML_TRAINING_JOB(24_000, "id, model_id, model_type, status, loss, parameters, created_at") {
        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            int model = dice.upTo(40);
            row.put(i + 1)
                    .put(model + 1)
                    .put(Words.MODEL_TYPES[model % Words.MODEL_TYPES.length])
                    .put(dice.pick(Words.JOB_STATES))
                    .put(decimal("%.4f", Math.abs(dice.around(0.3, 0.2))))
                    .put("{\"epochs\": %d, \"rate\": 0.0%d}".formatted(1 + dice.upTo(50), 1 + dice.upTo(9)))
                    .put(dice.before(options.anchor(), 400));
        }
    },
    BENCHMARK_RESULT(40_000, "metric_type, entity_name, industry_sector, value, calculated_at") {
        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            row.put(dice.pick(Words.METRICS))
                    .put(company(dice.zipf(ACCOUNT.rows(options))))
                    .put(dice.pick(Words.SECTORS))
                    .put(decimal("%.4f", dice.around(50, 18)))
                    .put(dice.before(options.anchor(), 365));
        }
    },
    INTEGRATION_SYNC(12_000, "integration, contact_id, status, payload, synced_at") {
        @Override
        void row(Row row, int i, Dice dice, SuiteOptions options) {
            int contact = 1 + dice.upTo(CONTACT.rows(options));
            String name = dice.pick(Words.FIRST_NAMES) + " " + dice.pick(Words.LAST_NAMES);
            row.put(dice.share() < 0.6 ? "hubspot" : "obsidian")
                    .put(contact)
                    .put(dice.pick(Words.SYNC_STATES))
                    .put("{\"contact\": {\"name\": \"%s\", \"mail\": \"contact%d@example.org\"}}".formatted(name, contact))
                    .put(dice.before(options.anchor(), 120));
        }
    };

    /** Rises when the data of a seed changes: a suite of an older format is loaded anew. */
    static final int FORMAT = 1;

    private final int small;
    private final String columns;

    SuiteTable(int small, String columns) {
        this.small = small;
        this.columns = columns;
    }

    /** Writes row number {@code i}, from 0. */
    abstract void row(Row row, int i, Dice dice, SuiteOptions options);

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

    /** Tables whose rows refer to those of earlier steps only; the tables of a step can be loaded side by side. */
    static List<List<SuiteTable>> steps() {
        return List.of(
                List.of(ACCOUNT, INDUSTRY_TEMPLATE, ML_MODEL, SENTIMENT_ANALYSIS),
                List.of(CONTACT, BENCHMARK_RESULT, TEMPLATE_USAGE, ML_TRAINING_JOB),
                List.of(INTEGRATION_SYNC, SENTIMENT_TREND));
    }

    /** Rows of all tables together. */
    static long total(SuiteOptions options) {
        return Stream.of(values()).mapToLong(table -> table.rows(options)).sum();
    }

    private static String decimal(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    /** The company of a number, such as {@code Northworks 12}. */
    static String company(int i) {
        String head = Words.COMPANY_HEADS[i % Words.COMPANY_HEADS.length];
        String tail = Words.COMPANY_TAILS[i / Words.COMPANY_HEADS.length % Words.COMPANY_TAILS.length];
        return head + tail + " " + (1 + i / (Words.COMPANY_HEADS.length * Words.COMPANY_TAILS.length));
    }
}
