package org.aisconsole.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.store.Store;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class LedgerTest {
    private static final Actor ANN = Actor.solo("ann", Door.WINDOW);
    private static final Act APPLY = Act.of(AuditAction.PLAN_APPLY, "postgres:shop", Environment.PRODUCTION)
            .by("00ff");

    private final PostgresProfile profile;
    private final Port<ConsoleEvent> events = new Port<>();
    private final LedgerKey key = LedgerKey.fresh();

    @TempDir
    private Path folder;

    private Store store;
    private Ledger ledger;

    LedgerTest(PostgresProfile profile) {
        this.profile = profile;
    }

    @BeforeEach
    void open() {
        store = Store.open(profile, new Breakers(), InstantSource.system());
        ledger = open(key);
    }

    @AfterEach
    void close() {
        store.close();
        events.close();
    }

    private Ledger open(LedgerKey signing) {
        return Ledger.open(store, signing, List.of(witness()), events, InstantSource.system());
    }

    private WitnessFile witness() {
        return new WitnessFile(folder.resolve("witness.jsonl"));
    }

    private Verdict verify() {
        return ledger.verify(Progress.none(), Cancellation.never());
    }

    private List<LedgerEntry> youngest(int most) {
        return ledger.page(LedgerQuery.ALL, Long.MAX_VALUE, most);
    }

    @Test
    void intentStandsBeforeTheActAndOutcomeAfterIt() {
        String seen = ledger.record(ANN, APPLY, () -> youngest(1).getFirst().outcome());
        assertThat(seen).isEqualTo("intended");
        List<LedgerEntry> entries = youngest(2);
        assertThat(entries).extracting(LedgerEntry::outcome).containsExactly("done", "intended");
        assertThat(entries).extracting(LedgerEntry::act).containsOnly(entries.getFirst().act());
        LedgerEntry done = entries.getFirst();
        assertThat(done.actor()).isEqualTo("os:ann");
        assertThat(done.door()).isEqualTo("window");
        assertThat(done.action()).isEqualTo("plan.apply");
        assertThat(done.plan()).isEqualTo("00ff");
        assertThat(done.environment()).isEqualTo("PRODUCTION");
    }

    @Test
    void whatFailsIsWrittenWithItsCodeAndPassedOn() {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> ledger.record(ANN, APPLY, () -> {
                    throw FailureException.expected("target.locked", "shop");
                }));
        assertThat(youngest(1).getFirst().failure()).isEqualTo("target.locked");
        assertThatIllegalStateException().isThrownBy(() -> ledger.record(ANN, APPLY, () -> {
            throw new IllegalStateException("a secret of somebody");
        }));
        assertThat(youngest(1).getFirst().failure()).isEqualTo("bug");
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> ledger.record(ANN, APPLY, () -> {
                    throw new CancellationException();
                }));
        assertThat(youngest(1).getFirst().failure()).isEqualTo("cancelled");
        assertThat(verify().sound()).isTrue();
    }

    @Test
    void nothingIsDoneThatCannotBeWrittenDown() throws SQLException {
        Sql.run(profile, "ALTER TABLE ais_console.audit_log ADD CHECK (action <> 'plan.apply')");
        boolean[] done = new boolean[1];
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> ledger.record(ANN, APPLY, () -> {
                    done[0] = true;
                }))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("audit.unwritable"));
        assertThat(done[0]).isFalse();
        assertThat(verify().sound()).as("reading goes on").isTrue();
    }

    @Test
    void anOutcomeThatCameTooLateIsWrittenWithTheNextEntry() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        events.subscribe("test", 10, event -> told.add(event.message().key()));
        ledger.record(ANN, APPLY, () -> run("ALTER TABLE ais_console.audit_log RENAME TO away"));
        Eventually.holds("told of it", () -> told.contains("audit.late.what"));
        assertThat(ledger.waiting()).isEqualTo(1);
        run("ALTER TABLE ais_console.away RENAME TO audit_log");
        ledger.record(ANN, APPLY, () -> {});
        assertThat(ledger.waiting()).isZero();
        assertThat(youngest(5))
                .extracting(entry -> entry.action() + " " + entry.outcome())
                .containsExactly(
                        "plan.apply done",
                        "plan.apply intended",
                        "plan.apply done",
                        "ledger.late noted",
                        "plan.apply intended");
        assertThat(verify().sound()).isTrue();
        assertThat(verify().unfinished()).isZero();
    }

    private void run(String sql) {
        try {
            Sql.run(profile, sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void anActThatNeverEndedIsCounted() {
        ledger.record(ANN, APPLY, () -> {});
        run("ALTER TABLE ais_console.audit_log DISABLE TRIGGER ALL; DELETE FROM ais_console.audit_log WHERE id = "
                + youngest(1).getFirst().place());
        assertThat(verify().unfinished()).isEqualTo(1);
        assertThat(verify().sound()).as("no checkpoint remembers the outcome").isTrue();
    }

    @Test
    void severalConsolesWriteOneLogAndSignItEachWithAKeyOfItsOwn() {
        Ledger other = open(LedgerKey.fresh());
        ledger.record(ANN, APPLY, () -> {});
        ledger.checkpoint();
        other.record(Actor.solo("bob", Door.CLI), APPLY, () -> {});
        other.checkpoint();
        ledger.checkpoint();
        assertThat(ledger.keys()).hasSize(2);
        Verdict verdict = other.verify(Progress.none(), Cancellation.never());
        assertThat(verdict.flaws()).isEmpty();
        assertThat(verdict.checkpoints()).isEqualTo(2);
        assertThat(verdict.witnessed()).isEqualTo(2);
        assertThat(verdict.size()).isEqualTo(7); // the beginning, two keys, two acts of two entries
    }

    @Test
    void aConsoleThatComesBackGoesOnFromTheLastCheckpoint() {
        ledger.record(ANN, APPLY, () -> {});
        ledger.checkpoint();
        Ledger later = open(key);
        later.record(ANN, APPLY, () -> {});
        later.checkpoint();
        assertThat(verify().flaws()).isEmpty();
        assertThat(ledger.keys()).hasSize(1);
    }

    @Test
    void nothingNewIsNotSignedTwice() {
        ledger.checkpoint();
        ledger.checkpoint();
        assertThat(verify().checkpoints()).isEqualTo(1);
    }

    @Test
    void theFilterFinds() {
        ledger.record(ANN, APPLY, () -> {});
        ledger.record(Actor.solo("bob", Door.CLI), Act.of(AuditAction.CONNECTION_SAVE, "shop"), () -> {});
        assertThat(page("os:bob", "")).hasSize(2);
        assertThat(page("nobody", "")).isEmpty();
        assertThat(page("", "SHOP")).hasSize(4);
        assertThat(page("", "postgres:")).hasSize(2);
    }

    private List<LedgerEntry> page(String actor, String target) {
        LedgerQuery all = LedgerQuery.ALL;
        LedgerQuery query =
                new LedgerQuery(all.from(), all.to(), actor, all.action(), all.outcome(), target, all.act());
        return ledger.page(query, Long.MAX_VALUE, 100);
    }

    @Test
    void aPersonIsErasedAndTheLogStillVerifies() throws SQLException {
        Act about = APPLY.concerning("ann@example.com");
        ledger.record(ANN, about, () -> {});
        assertThat(youngest(1).getFirst().subjects()).containsExactly("ann@example.com");
        ledger.checkpoint();
        assertThat(ledger.erase(ANN, "ann@example.com")).isTrue();
        assertThat(ledger.erase(ANN, "ann@example.com")).isFalse();
        assertThat(verify().flaws()).isEmpty();
        for (String table : List.of("audit_log", "audit_subject", "audit_checkpoint", "audit_key")) {
            assertThat(Sql.column(profile, "SELECT t::text FROM ais_console." + table + " t"))
                    .noneSatisfy(row -> assertThat(row).contains("example.com"));
        }
        assertThat(Sql.column(profile, "SELECT convert_from(canonical, 'UTF8') FROM ais_console.audit_log"))
                .noneSatisfy(entry -> assertThat(entry).containsAnyOf("example.com", "ann"));
    }

    @Test
    void aProofIsCheckedWithoutTheStore() {
        ledger.record(ANN, APPLY, () -> {});
        String proof = ledger.proof(2);
        String trusted = ledger.keys().getFirst();
        OfflineProof shown = OfflineProof.check(proof, trusted);
        assertThat(shown.place()).isEqualTo(2);
        assertThat(shown.entry()).contains("\"outcome\":\"done\"");
        assertThat(shown.size()).isEqualTo(4);
        assertRefused("audit.proof.false", proof, LedgerKey.fresh().verifier().text());
        assertRefused("audit.proof.key", proof, "no key");
        assertRefused("audit.proof", "no proof", trusted);
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> ledger.proof(4))
                .satisfies(none -> assertThat(none.failure().code()).isEqualTo("audit.entry"));
    }

    /** Whatever bit of the file is changed: it is refused. */
    @Test
    void aProofWithAnyCharacterChangedIsRefused() {
        ledger.record(ANN, APPLY, () -> {});
        String proof = ledger.proof(2);
        String trusted = ledger.keys().getFirst();
        for (int at = 0; at < proof.length(); at++) {
            char other = (char) (proof.charAt(at) ^ 1);
            String changed = proof.substring(0, at) + other + proof.substring(at + 1);
            assertThatExceptionOfType(FailureException.class)
                    .as("character %d, %s", at, changed)
                    .isThrownBy(() -> OfflineProof.check(changed, trusted));
        }
    }

    private static void assertRefused(String code, String proof, String trusted) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> OfflineProof.check(proof, trusted))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    @Test
    void aWitnessThatDoesNotTakeItIsToldAndTheCheckpointHolds() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        events.subscribe("test", 10, event -> told.add(event.message().key()));
        Path file = Files.createFile(folder.resolve("file"));
        Ledger other = Ledger.open(
                store, key, List.of(new WitnessFile(file.resolve("below"))), events, InstantSource.system());
        other.checkpoint();
        Eventually.holds("told of it", () -> told.contains("audit.witness.what"));
        assertThat(verify().checkpoints()).isEqualTo(1);
    }
}
