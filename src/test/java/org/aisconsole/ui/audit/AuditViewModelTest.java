package org.aisconsole.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Auditor;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.audit.LedgerEntry;
import org.aisconsole.engine.audit.LedgerKey;
import org.aisconsole.engine.audit.OfflineProof;
import org.aisconsole.engine.audit.Outcome;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.SameThread;
import org.aisconsole.testing.Sql;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class AuditViewModelTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final PostgresProfile database;
    private final Port<ConsoleEvent> events = new Port<>();

    @TempDir
    private Path folder;

    private Store store;
    private Ledger ledger;

    AuditViewModelTest(PostgresProfile database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        store = Store.open(database, new Breakers(), CLOCK);
        ledger = Ledger.open(store, LedgerKey.fresh(), List.of(), events, CLOCK);
        Actor amy = Actor.solo("amy", Door.WINDOW);
        ledger.record(amy, Act.of(AuditAction.PLAN_APPLY, "postgres:shop"), () -> {});
        ledger.record(Actor.solo("bob", Door.CLI), Act.of(AuditAction.CONNECTION_SAVE, "connection:7"), () -> {});
    }

    @AfterEach
    void close() {
        store.close();
        events.close();
    }

    private AuditViewModel model(Set<Role> roles) {
        UiContext context = SameThread.context(
                SettingsFile.open(folder.resolve("settings.json"), Map.of(), CLOCK));
        Actor actor = new Actor("user:1", "amy", roles, Door.WINDOW);
        return new AuditViewModel(new Auditor(ledger, new Doorkeeper(new Port<>(), CLOCK), () -> actor), context);
    }

    private AuditViewModel model() {
        return model(EnumSet.of(Role.OFFICER));
    }

    @Test
    void theYoungestEntriesAreShownAndTheFirstIsSelected() {
        AuditViewModel model = model();
        assertThat(model.rows()).extracting(LedgerEntry::place).containsExactly(4L, 3L, 2L, 1L, 0L);
        assertThat(model.selectedProperty().get()).isEqualTo(model.rows().getFirst());
        assertThat(model.moreProperty().get()).isFalse();
        assertThat(model.loadedProperty().get()).isTrue();
    }

    @Test
    void eachFilterNarrows() {
        AuditViewModel model = model();
        model.actorProperty().set("os:bob");
        assertThat(model.rows()).hasSize(2);
        model.outcomeProperty().set(Optional.of(Outcome.DONE));
        assertThat(model.rows()).hasSize(1);
        model.actorProperty().set("");
        assertThat(model.rows()).hasSize(2);
        model.actionProperty().set(Optional.of(AuditAction.PLAN_APPLY));
        assertThat(model.rows()).hasSize(1);
        model.targetProperty().set("nothing of the kind");
        assertThat(model.rows()).isEmpty();
        assertThat(model.selectedProperty().get()).isNull();
        model.targetProperty().set("");
        model.rangeProperty().set(Duration.ofHours(1));
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void pagesFollowEachOther() {
        Actor amy = Actor.solo("amy", Door.WINDOW);
        for (int i = 0; i < AuditViewModel.PAGE / 2; i++) {
            ledger.record(amy, Act.of(AuditAction.CONNECTION_SAVE, "connection:" + i), () -> {});
        }
        AuditViewModel model = model();
        assertThat(model.rows()).hasSize(AuditViewModel.PAGE);
        assertThat(model.moreProperty().get()).isTrue();
        model.readMore();
        assertThat(model.rows()).hasSize(AuditViewModel.PAGE + 5);
        assertThat(model.rows().getLast().place()).isZero();
        assertThat(model.moreProperty().get()).isFalse();
    }

    @Test
    void aVerificationSaysWhatIsWrong() throws Exception {
        AuditViewModel model = model();
        model.sign();
        model.verify();
        assertThat(model.verdictProperty().get()).satisfies(sound -> assertThat(sound.sound()).isTrue());
        Sql.run(
                database,
                "ALTER TABLE ais_console.audit_log DISABLE TRIGGER ALL",
                "UPDATE ais_console.audit_log SET target = 'postgres:other' WHERE id = 1");
        model.verify();
        assertThat(model.verdictProperty().get().flaws().getFirst().from()).isEqualTo(1);
        assertThat(model.verifyingProperty().get()).isFalse();
    }

    @Test
    void theProofOfTheSelectedEntryIsSaved() throws Exception {
        AuditViewModel model = model();
        Path file = folder.resolve("entry.tlog-proof");
        model.saveProof(file);
        OfflineProof proof = OfflineProof.check(Files.readString(file), ledger.keys().getFirst());
        assertThat(proof.place()).isEqualTo(4);
    }

    @Test
    void whoMayNotReadItIsTold() {
        AuditViewModel model = model(EnumSet.of(Role.ANALYST));
        assertThat(model.rows()).isEmpty();
        assertThat(model.failureProperty().get())
                .isInstanceOfSatisfying(Failure.Expected.class, refused -> assertThat(refused.code())
                        .startsWith("identity."));
    }
}
