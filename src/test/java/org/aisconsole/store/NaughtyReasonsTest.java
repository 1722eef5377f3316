package org.aisconsole.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.validation.FreeText;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.NaughtyStrings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What people write is stored as data, whatever it looks like, and read back as it was. */
@EmbeddedTest
class NaughtyReasonsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final int LONGEST = 500;

    private final Store store;
    private final ChangeRecords records;

    NaughtyReasonsTest(PostgresProfile database) {
        this.store = Store.open(database, new Breakers(), InstantSource.fixed(NOON));
        this.records = new ChangeRecords(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void assertStored(List<String> strings) {
        for (int i = 0; i < strings.size(); i++) {
            String reason = FreeText.cut(strings.get(i), LONGEST);
            ChangeRecord change = new ChangeRecord(
                    0, "%064x".formatted(i), "{}", "postgres:x", "DEV", "amy", reason, NOON, null, "STARTED", 0, "", null);
            long id = records.begin(change).orElseThrow();
            assertThat(records.find(id).orElseThrow().reason()).isEqualTo(reason);
        }
        assertThat(records.latest(10_000)).hasSize(strings.size());
    }

    @Test
    void oursAreData() {
        assertStored(NaughtyStrings.own());
    }

    @Test
    @Tag("needs-data")
    void thoseOfTheListAreData(TestReporter reporter) {
        List<String> strings = NaughtyStrings.all();
        assertStored(strings);
        reporter.publishEntry("naughty strings stored and read back as they were", Integer.toString(strings.size()));
    }
}
