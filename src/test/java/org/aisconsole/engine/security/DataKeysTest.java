package org.aisconsole.engine.security;

import static org.aisconsole.engine.identity.Team.ALONE;
import static org.aisconsole.engine.identity.Team.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.crypto.CipherToken;
import org.aisconsole.base.crypto.DataKey;
import org.aisconsole.base.crypto.Place;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.store.DataKeyRecords;
import org.aisconsole.store.SealedColumn;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class DataKeysTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Place HERE = new Place("account", "totp", "1");

    private final PostgresProfile profile;
    private final Path folder;
    private final Store store;
    private final Doorkeeper doorkeeper = new Doorkeeper(new Port<>(), CLOCK);
    private final Vault vault;
    private SecretPlace place = SecretPlace.UNDECIDED;

    DataKeysTest(PostgresProfile profile, @TempDir Path folder) {
        this.profile = profile;
        this.folder = folder;
        this.store = Store.open(profile, new Breakers(), CLOCK);
        this.vault = new Vault(folder.resolve("vault"), Optional.of(Secret.of("a passphrase of a test")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** What is written down is the ledger's to test. */
    private static Recording unwritten() {
        return new Recording() {
            @Override
            public <T> T record(Actor actor, Act act, Supplier<T> work) {
                return work.get();
            }
        };
    }

    private Path file() {
        return folder.resolve("data.key");
    }

    private MasterKey master(Optional<Secret> given) {
        Secrets secrets = new Secrets(new SessionSecrets(), Keychain.none(), vault, () -> place);
        return new MasterKey(secrets, file(), given);
    }

    private DataKeys keys() {
        return keys(DataKey.MOST_MESSAGES);
    }

    private DataKeys keys(long most) {
        return new DataKeys(new DataKeyRecords(store), master(Optional.empty()), doorkeeper, unwritten(), CLOCK, most);
    }

    @Test
    void whatOneConsoleEncryptsAnotherReads() {
        String token = keys().cipher().encrypt("kept", HERE);
        assertThat(keys().cipher().decryptText(token, HERE)).isEqualTo("kept");
        assertThat(keys().all()).hasSize(1).first().matches(key -> key.isCurrent() && key.messages() == 256);
    }

    @Test
    void afterARotationBothReadBoth() {
        DataKeys here = keys();
        DataKeys there = keys();
        String old = here.cipher().encrypt("old", HERE);
        assertThat(there.cipher().decryptText(old, HERE)).isEqualTo("old");
        String id = here.rotate(ALONE);
        String fresh = here.cipher().encrypt("fresh", HERE);
        assertThat(CipherToken.parse(fresh).keyId()).isEqualTo(id);
        assertThat(there.cipher().decryptText(fresh, HERE)).isEqualTo("fresh");
        assertThat(here.cipher().decryptText(old, HERE)).isEqualTo("old");
        there.refresh();
        assertThat(there.currentId()).isEqualTo(id);
    }

    @Test
    void aKeyThatIsUsedUpGivesWay() {
        DataKeys keys = keys(600);
        Set<String> used = new HashSet<>();
        for (int i = 0; i < 1_500; i++) {
            used.add(CipherToken.parse(keys.cipher().encrypt("x", HERE)).keyId());
        }
        assertThat(used).hasSize(3);
        assertThat(keys.all()).hasSize(3).allMatch(key -> key.messages() <= 600);
    }

    @Test
    void consolesAtOnceMakeOneFirstKey() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> first = () -> keys().cipher().encrypt("x", HERE);
            for (Future<String> token : threads.invokeAll(List.of(first, first, first, first))) {
                assertThat(keys().cipher().decryptText(token.get(), HERE)).isEqualTo("x");
            }
        }
        assertThat(keys().all()).hasSize(1);
    }

    @Test
    void theStoreAloneOpensNothing() throws IOException {
        String token = keys().cipher().encrypt("kept", HERE);
        String kept = Files.readString(file());
        Files.delete(file());
        assertThat(code(() -> keys().cipher().decrypt(token, HERE))).isEqualTo("crypto.master.missing");
        assertThat(code(() -> keys().cipher().encrypt("x", HERE))).isEqualTo("crypto.master.missing");
        Files.writeString(file(), "A".repeat(43));
        assertThat(code(() -> keys().cipher().decrypt(token, HERE))).isEqualTo("crypto.master.other");
        Files.writeString(file(), "no key");
        assertThat(code(() -> keys().cipher().decrypt(token, HERE))).isEqualTo("crypto.master.damaged");
        Files.delete(file());
        DataKeys given = new DataKeys(
                new DataKeyRecords(store), master(Optional.of(Secret.of(kept))), doorkeeper, unwritten(), CLOCK);
        assertThat(given.cipher().decryptText(token, HERE)).as("from the environment").isEqualTo("kept");
    }

    @Test
    void theMasterKeyMovesToThePlaceThatIsChosen() {
        String token = keys().cipher().encrypt("kept", HERE);
        assertThat(file()).exists();
        place = SecretPlace.VAULT;
        assertThat(keys().cipher().decryptText(token, HERE)).isEqualTo("kept");
        assertThat(file()).doesNotExist();
        assertThat(keys().cipher().decryptText(token, HERE)).isEqualTo("kept");
    }

    @Test
    @Tag("needs-posix")
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadTheFile() throws IOException {
        keys().cipher().encrypt("kept", HERE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    private void fill(int accounts) throws SQLException {
        Sql.run(
                profile,
                "INSERT INTO ais_console.account (name, roles, state, password, password_at, created_at)"
                        + " SELECT 'n' || i, ARRAY['ANALYST'], 'ACTIVE', '-', now(), now() FROM generate_series(1, " + accounts
                        + ") i");
        DataKeys keys = keys();
        List<String> updates = new ArrayList<>();
        for (long id = 1; id <= accounts; id++) {
            String token = keys.cipher().encrypt("secret " + id, new Place("account", "totp", Long.toString(id)));
            updates.add("UPDATE ais_console.account SET totp = '" + token + "' WHERE id = " + id);
        }
        Sql.run(profile, updates.toArray(String[]::new));
    }

    private void requireReadable(int accounts) throws SQLException {
        DataKeys keys = keys();
        List<@Nullable String> tokens = Sql.column(profile, "SELECT totp FROM ais_console.account ORDER BY id");
        for (int id = 1; id <= accounts; id++) {
            Place where = new Place("account", "totp", Integer.toString(id));
            assertThat(keys.cipher().decryptText(String.valueOf(tokens.get(id - 1)), where)).isEqualTo("secret " + id);
        }
    }

    private Reencryption reencryption(DataKeys keys) {
        return new Reencryption(keys, SealedColumn.all(store), doorkeeper, unwritten());
    }

    @Test
    void everythingIsEncryptedAnewAndStaysReadable() throws SQLException {
        fill(1_203);
        DataKeys keys = keys();
        keys.rotate(ALONE);
        requireReadable(1_203);
        assertThat(reencryption(keys).outdated()).isEqualTo(1_203);
        assertThat(reencryption(keys).run(ALONE, Progress.none(), Cancellation.never()))
                .isEqualTo(new Reencryption.Outcome(1_203, 0));
        assertThat(reencryption(keys).outdated()).isZero();
        requireReadable(1_203);
    }

    /** Asked for once a batch was written. */
    private static final class AfterABatch implements Cancellation {
        private int asked;

        @Override
        public boolean requested() {
            return ++asked > 1;
        }

        @Override
        public Registration onCancel(Runnable action) {
            return () -> {};
        }
    }

    @Test
    void aRunThatWasCutGoesOnWhereItStopped() throws SQLException {
        fill(1_203);
        DataKeys keys = keys();
        keys.rotate(ALONE);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> reencryption(keys).run(ALONE, Progress.none(), new AfterABatch()));
        assertThat(reencryption(keys).standing()).isEqualTo(new Reencryption.Standing(703, 0));
        requireReadable(1_203);
        reencryption(keys).resume(Cancellation.never());
        assertThat(reencryption(keys).standing()).isEqualTo(new Reencryption.Standing(0, 0));
        requireReadable(1_203);
    }

    @Test
    void aDamagedValueIsLeftAndCounted() throws SQLException {
        fill(5);
        Sql.run(profile, "UPDATE ais_console.account SET totp = 'v1.x.y.z' WHERE id = 3");
        DataKeys keys = keys();
        keys.rotate(ALONE);
        assertThat(reencryption(keys).run(ALONE, Progress.none(), Cancellation.never()))
                .isEqualTo(new Reencryption.Outcome(4, 1));
        assertThat(Sql.column(profile, "SELECT totp FROM ais_console.account WHERE id = 3")).containsExactly("v1.x.y.z");
    }
}
