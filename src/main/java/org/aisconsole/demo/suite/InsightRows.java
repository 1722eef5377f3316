package org.aisconsole.demo.suite;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the suite finds out: sentiments and their trends, benchmarks, and the templates that show them. */
final class InsightRows {
    private InsightRows() {}

    static void sentimentAnalysis(CopyText row, int i, Dice dice, SuiteOptions options) {
        double score = Math.clamp(dice.around(0.15, 0.45), -1, 1);
        String entity = popularCompany(dice, options);
        row.put(entity)
                .put(dice.pick(Words.ENTITY_TYPES))
                .put(dice.pick(Words.SOURCES))
                .decimal(score, 3)
                .put(Words.LABELS[score < -0.2 ? 0 : score < 0.3 ? 1 : 2])
                .decimal(Math.clamp(dice.around(0.8, 0.1), 0.3, 1), 3)
                .put("Customers call " + entity + " " + dice.pick(Words.OPINIONS) + ".")
                .put(dice.before(options.anchor(), 365));
    }

    /** Every company once a day, the latest day first. */
    static void sentimentTrend(CopyText row, int i, Dice dice, SuiteOptions options) {
        int companies = SuiteTable.ACCOUNT.rows(options);
        LocalDate today = LocalDate.ofInstant(options.anchor(), ZoneOffset.UTC);
        row.put(CustomerRows.company(i % companies))
                .put(today.minusDays(i / companies))
                .decimal(dice.around(0.15, 0.2), 3)
                .put(1 + dice.zipf(400));
    }

    static void benchmarkResult(CopyText row, int i, Dice dice, SuiteOptions options) {
        row.put(dice.pick(Words.METRICS))
                .put(popularCompany(dice, options))
                .put(dice.pick(Words.SECTORS))
                .decimal(dice.around(50, 18), 4)
                .put(dice.before(options.anchor(), 365));
    }

    static void industryTemplate(CopyText row, int i, Dice dice, SuiteOptions options) {
        String sector = dice.pick(Words.SECTORS);
        String metric = dice.pick(Words.METRICS);
        row.put(i + 1)
                .put(sector)
                .put(metric + " for " + sector + " no. " + (i + 1))
                .put("Shows " + metric + " by month against the median of " + sector + ", " + dice.pick(Words.OPINIONS) + ".")
                .decimal(Math.clamp(dice.around(3.6, 0.8), 1, 5), 1)
                .put(dice.zipf(5_000))
                .put("{\"columns\": " + (1 + dice.upTo(4)) + ", \"theme\": \"plain\"}")
                .put(dice.before(options.anchor(), 700));
    }

    static void templateUsage(CopyText row, int i, Dice dice, SuiteOptions options) {
        int contact = 1 + dice.zipf(SuiteTable.CONTACT.rows(options));
        row.put(1 + dice.zipf(SuiteTable.INDUSTRY_TEMPLATE.rows(options)))
                .put(1 + dice.upTo(SuiteTable.ACCOUNT.rows(options)))
                .put("{\"opened_by\": \"" + Person.of(contact, options).email() + "\"}")
                .put(dice.before(options.anchor(), 200));
    }

    private static String popularCompany(Dice dice, SuiteOptions options) {
        return CustomerRows.company(dice.zipf(SuiteTable.ACCOUNT.rows(options)));
    }
}
