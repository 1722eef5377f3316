package org.aisconsole.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.engine.audit.Flaw.Kind;
import org.aisconsole.store.AuditLog;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Counts;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A superuser who does as he likes with the store's tables is found out. */
@EmbeddedTest
class LedgerTamperTest {
    private static final int ACTS = 20;
    private static final int FLIPS = Counts.of(200, 2_000);

    private final PostgresProfile profile;

    @TempDir
    private Path folder;

    LedgerTamperTest(PostgresProfile profile) {
        this.profile = profile;
    }

    private Ledger filled(Store store) {
        Ledger ledger = open(store);
        Actor ann = Actor.solo("ann", Door.WINDOW);
        for (int i = 0; i < ACTS; i++) {
            ledger.record(ann, Act.of(AuditAction.PLAN_APPLY, "postgres:shop").by("0a0b").concerning("bob"), () -> {});
            if (i % 5 == 4) {
                ledger.checkpoint();
            }
        }
        return ledger;
    }

    private Ledger open(Store store) {
        WitnessFile witness = new WitnessFile(folder.resolve("witness.jsonl"));
        return Ledger.open(store, LedgerKey.fresh(), List.of(witness), new Port<>(), InstantSource.system());
    }

    private Store store() {
        return Store.open(profile, new Breakers(), InstantSource.system());
    }

    private static Verdict verify(Ledger ledger) {
        return ledger.verify(Progress.none(), Cancellation.never());
    }

    private static void unguard(Statement statement) throws SQLException {
        statement.execute("SET search_path = ais_console");
        for (String table : List.of("audit_log", "audit_checkpoint", "audit_key")) {
            statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER ALL");
        }
    }

    @Test
    void everyFlippedByteInTheStoreIsFound(TestReporter reporter) throws SQLException {
        Random random = new Random(20261124);
        try (Store store = store();
                Connection superuser = Sql.connect(profile);
                Statement statement = superuser.createStatement()) {
            Ledger ledger = filled(store);
            unguard(statement);
            assertThat(verify(ledger).flaws()).isEmpty();
            for (int flip = 0; flip < FLIPS; flip++) {
                int place = random.nextInt(2 * ACTS);
                String column = random.nextInt(10) == 0 ? "leaf_hash" : "canonical";
                int bit = random.nextInt(200 * 8) % (column.equals("leaf_hash") ? 256 : 1600);
                String change = ("UPDATE audit_log SET %1$s = set_bit(%1$s, %2$d, 1 - get_bit(%1$s, %2$d))"
                                + " WHERE id = %3$d")
                        .formatted(column, bit, place);
                statement.execute(change);
                Verdict verdict = verify(ledger);
                assertThat(verdict.flaws()).as(change).isNotEmpty();
                assertThat(verdict.flaws().getFirst().from()).as(change).isLessThanOrEqualTo(place);
                statement.execute(change); // the same bit once more
            }
            assertThat(verify(ledger).flaws()).isEmpty();
        }
        reporter.publishEntry("bytes flipped by UPDATE and found", Integer.toString(FLIPS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPDATE audit_log SET actor = 's-0' WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET at = at + interval '1 microsecond' WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET door = 'cli' WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET action = 'plan.take_back' WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET target = 'x' WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET environment = 'DEV' WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET plan_hash = NULL WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET outcome = 'failed' WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET failure = 'x' WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET subjects = '{}' WHERE id = 7 | COLUMN | 7",
        "UPDATE audit_log SET correlation_id = gen_random_uuid() WHERE id = 7 | COLUMN | 7",
        "DELETE FROM audit_log WHERE id = 7 | ORDER | 7",
        "UPDATE audit_log SET id = 1007 WHERE id = 7 | ORDER | 7",
        "UPDATE audit_log SET canonical = o.canonical, leaf_hash = o.leaf_hash FROM audit_log o"
                + " WHERE audit_log.id = 7 AND o.id = 9 | ORDER | 7",
        "DELETE FROM audit_log WHERE id >= 30 | TRUNCATED | 30",
        "TRUNCATE audit_log | TRUNCATED | 0",
        "UPDATE audit_checkpoint SET note = replace(note, 'at 2', 'at 1') WHERE size < 20 | SIGNATURE | 11",
        "UPDATE audit_checkpoint SET size = size + 1 | SIGNATURE | 12",
        "DELETE FROM audit_checkpoint; UPDATE audit_key SET verifier = 'x' | NONE | 0",
    })
    void whateverIsDoneIsNamedWithItsFirstEntry(String change, String kind, long first) throws SQLException {
        try (Store store = store();
                Connection superuser = Sql.connect(profile);
                Statement statement = superuser.createStatement()) {
            Ledger ledger = filled(store);
            unguard(statement);
            statement.execute(change);
            Verdict verdict = verify(ledger);
            if (kind.equals("NONE")) { // the witness has the keys and the checkpoints too
                assertThat(verdict.flaws()).isEmpty();
                assertThat(verdict.witnessed()).isEqualTo(4);
            } else {
                assertThat(verdict.flaws().getFirst()).extracting(Flaw::kind, Flaw::from)
                        .containsExactly(Kind.valueOf(kind), first);
            }
        }
    }

    /** A restored dump is sound in itself: only somebody outside knows that there was more. */
    @Test
    void aStoreThatWasRolledBackIsFoundByTheWitness() throws SQLException {
        try (Store store = store();
                Connection superuser = Sql.connect(profile);
                Statement statement = superuser.createStatement()) {
            Ledger ledger = filled(store);
            unguard(statement);
            statement.execute("DELETE FROM audit_log WHERE id >= 12; DELETE FROM audit_checkpoint WHERE size > 12");
            assertThat(verify(ledger).flaws().getFirst()).extracting(Flaw::kind, Flaw::from)
                    .containsExactly(Kind.TRUNCATED, 12L);
            ledger = open(store);
            ledger.record(Actor.solo("eve", Door.CLI), Act.of(AuditAction.PLAN_APPLY, "x"), () -> {});
            while (store.check() > 0 && ledger.page(LedgerQuery.ALL, Long.MAX_VALUE, 1).getFirst().place() < 60) {
                ledger.record(Actor.solo("eve", Door.CLI), Act.of(AuditAction.PLAN_APPLY, "x"), () -> {});
            }
            assertThat(verify(ledger).flaws()).extracting(Flaw::kind).contains(Kind.FORKED);
        }
    }

    @Test
    void aWitnessFileThatWasTouchedIsFound() throws Exception {
        try (Store store = store()) {
            Ledger ledger = filled(store);
            Path witness = folder.resolve("witness.jsonl");
            Files.writeString(witness, Files.readString(witness).replaceFirst("at 2", "at 1"));
            assertThat(verify(ledger).flaws()).extracting(Flaw::kind).containsExactly(Kind.SIGNATURE);
        }
    }

    /** The last entry is of an hour that has not come yet, as after a clock that was set back. */
    @Test
    void aClockThatWentBackIsItselfWrittenDown() {
        try (Store store = store()) {
            Ledger ledger = filled(store);
            new AuditLog(store).append(place -> List.of(EntryText.sealed(
                    place.id(), place.now().plusSeconds(3600), "s-1", "cli", Act.of(AuditAction.PLAN_APPLY, "x"),
                    Outcome.NOTED, "", List.of(), new UUID(1, 1))));
            ledger.record(Actor.solo("ann", Door.WINDOW), Act.of(AuditAction.PLAN_APPLY, "x"), () -> {});
            List<LedgerEntry> entries = ledger.page(LedgerQuery.ALL, Long.MAX_VALUE, 4);
            assertThat(entries).extracting(LedgerEntry::action)
                    .containsExactly("plan.apply", "clock.back", "plan.apply", "clock.back");
            assertThat(verify(ledger).flaws()).isEmpty();
        }
    }
}
