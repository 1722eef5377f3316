package org.aisconsole.engine.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.password.PasswordHasher;
import org.aisconsole.base.secret.KdfCost;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.audit.LedgerKey;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.engine.security.DataKeys;
import org.aisconsole.engine.security.KeyRoom;
import org.aisconsole.engine.security.MasterKey;
import org.aisconsole.engine.security.Reencryption;
import org.aisconsole.engine.token.Tokens;
import org.aisconsole.engine.watch.BlockGate;
import org.aisconsole.store.AccountRecords;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.DataKeyRecords;
import org.aisconsole.store.SealedColumn;
import org.aisconsole.store.SignInAttempts;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The people engines on a store of a test, with a clock that tests turn and passwords that cost next to nothing. */
public final class Team implements AutoCloseable {
    public static final Secret PASSWORD = Secret.of("four words make one");
    public static final Actor ALONE = Actor.solo("dba", Door.WINDOW);
    private static final KdfCost CHEAP = new KdfCost(64, 1, 1);

    public final Store store;
    public final Port<SecurityEvent> port = new Port<>();
    public final List<SecurityEvent> events = new CopyOnWriteArrayList<>();
    public final Doorkeeper doorkeeper;
    public final Recording recording;
    public final DataKeys keys;
    public final AccountRecords records;
    public final PasswordHasher hasher;
    public final OneTimeCodes codes;
    public final People people;
    public final SignIn signIn;
    public final InstantSource clock = this::now;
    private volatile Instant now = Instant.parse("2026-11-26T12:00:00Z");

    public Team(PostgresProfile profile, Path folder) {
        this(profile, folder, new PasswordHasher(() -> CHEAP));
    }

    /** The same with passwords of another cost. */
    public Team(PostgresProfile profile, Path folder, PasswordHasher hasher) {
        this.hasher = hasher;
        port.subscribe("test", 1_000, events::add);
        store = Store.open(profile, new Breakers(), clock);
        doorkeeper = new Doorkeeper(port, clock);
        recording = Ledger.open(store, LedgerKey.fresh(), List.of(), new Port<>(), clock)::record;
        Secrets secrets = new Secrets(
                new SessionSecrets(),
                Keychain.none(),
                new Vault(folder.resolve("vault"), Optional.empty()),
                () -> SecretPlace.UNDECIDED);
        MasterKey master = new MasterKey(secrets, folder.resolve("data.key"), Optional.empty());
        keys = new DataKeys(new DataKeyRecords(store), master, doorkeeper, recording, clock);
        records = new AccountRecords(store);
        codes = new OneTimeCodes(records, keys.cipher(), doorkeeper, recording, clock);
        SignInAttempts attempts = new SignInAttempts(store);
        people = new People(records, attempts, hasher, doorkeeper, recording, port, clock);
        signIn = new SignIn(
                records, attempts, hasher, codes, new BlockGate(new AddressBlockRows(store), clock), port, clock);
    }

    private Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Tokens of the API for these people. */
    public Tokens tokens() {
        return new Tokens(store, keys.cipher(), people, doorkeeper, recording, port, clock);
    }

    /** All keys of the store. */
    public KeyRoom room() {
        return new KeyRoom(
                keys, tokens(), new Reencryption(keys, SealedColumn.all(store), doorkeeper, recording));
    }

    public Account admin() {
        return people.bootstrap(ALONE, "ada", PASSWORD);
    }

    public Account add(String name, Role... roles) {
        return people.add(ALONE, name, PASSWORD, Set.of(roles));
    }

    public Actor signIn(String name, Secret password, String code) {
        return admit(name, password, code).actor();
    }

    /** The same, for a session. */
    public Admitted admit(String name, Secret password, String code) {
        return signIn.with(new SignIn.Typed(name, password, code), Door.WINDOW, "local");
    }

    /** What was told so far; nothing is told afterwards. */
    public List<SecurityEvent> told() {
        port.close(); // hands over what waits
        return events;
    }

    public static String code(ThrowingCallable call) {
        FailureException failed = Assertions.catchThrowableOfType(FailureException.class, call);
        return failed.failure().code();
    }

    @Override
    public void close() {
        port.close();
        store.close();
    }
}
