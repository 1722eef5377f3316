package org.aisconsole.engine.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.AddressGate;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.password.PasswordHasher;
import org.aisconsole.base.password.PasswordHasher.Likeness;
import org.aisconsole.base.password.PasswordHasher.Verdict;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.store.AccountRecord;
import org.aisconsole.store.AccountRecords;
import org.aisconsole.store.SignInAttempts;
import org.aisconsole.store.SignInAttempts.Limits;
import org.aisconsole.store.SignInAttempts.Standing;

/**
 * Lets people in. A name that failed five times waits a minute, and twice as long after each further failure, up to an hour;
 * names that nobody has wait the same, and take as long to be refused.
 */
public final class SignIn {
    static final Limits LIMITS = new Limits(5, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

    private static final int LONGEST_NAME = 100;

    private final AccountRecords records;
    private final SignInAttempts attempts;
    private final PasswordHasher hasher;
    private final OneTimeCodes codes;
    private final AddressGate gate;
    private final Port<SecurityEvent> events;
    private final InstantSource clock;

    /** Sign-ins to a store's accounts, told on a port. */
    public SignIn(
            AccountRecords records,
            SignInAttempts attempts,
            PasswordHasher hasher,
            OneTimeCodes codes,
            AddressGate gate,
            Port<SecurityEvent> events,
            InstantSource clock) {
        this.records = records;
        this.attempts = attempts;
        this.hasher = hasher;
        this.codes = codes;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody typed.
     *
     * @param name the account's name
     * @param password wiped by whoever made it
     * @param code the one-time code; empty if none was typed
     */
    public record Typed(String name, Secret password, String code) {
        /** Cuts a name that is none. */
        public Typed {
            name = name.strip();
            name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
            code = code.replace(" ", "");
        }
    }

    /**
     * Lets somebody in, or says why not.
     *
     * @param address from where: an IP address, or {@code local}
     * @throws FailureException {@code identity.signin} if name or password is wrong; {@code identity.locked} if it was tried
     *     too often; {@code identity.code.needed} if the password was right and a code is asked for; {@code identity.code} if
     *     that is wrong or was used; {@code identity.blocked}; {@code watch.blocked} if the address is kept out
     */
    public Admitted with(Typed typed, Door door, String address) {
        gate.require(address);
        Instant now = clock.instant();
        attempts.forget(now.minus(LIMITS.memory()));
        Standing standing = attempts.begin(typed.name(), LIMITS, now)
                .orElseThrow(() -> lockedOut(typed, address, now));
        Optional<AccountRecord> account = records.named(typed.name());
        Optional<String> stored = account.map(AccountRecord::password);
        Verdict verdict = hasher.verify(typed.password(), stored, likeness());
        if (account.isEmpty() || verdict == Verdict.WRONG) {
            throw failed(typed, address, standing, SecurityEvent.Reason.PASSWORD, "identity.signin");
        }
        requireCode(account.get(), typed, address, standing);
        requireActive(account.get(), typed, address);
        return letIn(account.get(), typed, verdict, door, address);
    }

    private Likeness likeness() {
        return new Likeness(records.someHash("$argon2id$"), records.someHash("$2"));
    }

    private void requireCode(AccountRecord account, Typed typed, String address, Standing standing) {
        String token = account.totp();
        if (token == null) {
            return;
        }
        if (typed.code().isEmpty()) {
            attempts.undo(typed.name(), LIMITS);
            throw FailureException.expected("identity.code.needed");
        }
        if (!codes.accepts(account, token, typed.code())) {
            throw failed(typed, address, standing, SecurityEvent.Reason.CODE, "identity.code");
        }
    }

    private void requireActive(AccountRecord account, Typed typed, String address) {
        if (!Account.of(account).isActive()) {
            tell(typed, address, SecurityEvent.Reason.BLOCKED);
            throw FailureException.expected("identity.blocked", account.name());
        }
    }

    private Admitted letIn(AccountRecord account, Typed typed, Verdict verdict, Door door, String address) {
        if (verdict == Verdict.OUTDATED) {
            records.upgrade(account.id(), account.password(), hasher.hash(typed.password()));
        }
        attempts.succeeded(typed.name());
        long ended = records.signedIn(account.id(), clock.instant());
        Actor actor = Account.of(account).at(door);
        events.publish(new SecurityEvent.SignedIn(clock.instant(), actor, address));
        return new Admitted(actor, ended);
    }

    private FailureException lockedOut(Typed typed, String address, Instant now) {
        tell(typed, address, SecurityEvent.Reason.LOCKED_OUT);
        Instant until = attempts.lockedUntil(typed.name(), now).orElse(now);
        return FailureException.expected("identity.locked", minutes(now, until));
    }

    private FailureException failed(
            Typed typed, String address, Standing standing, SecurityEvent.Reason reason, String code) {
        tell(typed, address, reason);
        Instant until = standing.lockedUntil();
        if (until != null) {
            events.publish(new SecurityEvent.LockedOut(clock.instant(), typed.name(), address, until));
        }
        return FailureException.expected(code);
    }

    private void tell(Typed typed, String address, SecurityEvent.Reason reason) {
        events.publish(new SecurityEvent.SignInFailed(clock.instant(), typed.name(), address, reason));
    }

    private static long minutes(Instant now, Instant until) {
        return Math.max(1, Math.ceilDiv(Duration.between(now, until).toSeconds(), 60));
    }
}
