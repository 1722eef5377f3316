package org.aisconsole.engine.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.password.PasswordHasher;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.store.AccountRecord;
import org.aisconsole.store.AccountRecords;
import org.aisconsole.store.SignInAttempts;

/**
 * The accounts of a store. Everything that changes one takes the one who does it and throws {@code identity.refused} if
 * their roles do not permit it, and {@code identity.last_admin} if no active admin would remain.
 */
public final class People {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

    private final AccountRecords records;
    private final SignInAttempts attempts;
    private final PasswordHasher hasher;
    private final Doorkeeper doorkeeper;
    private final Recording recording;
    private final Port<SecurityEvent> events;
    private final InstantSource clock;

    /**
     * The people of a store.
     *
     * @param recording where each change is written down before it is made
     * @param events where changes of roles are told
     */
    public People(
            AccountRecords records,
            SignInAttempts attempts,
            PasswordHasher hasher,
            Doorkeeper doorkeeper,
            Recording recording,
            Port<SecurityEvent> events,
            InstantSource clock) {
        this.records = records;
        this.attempts = attempts;
        this.hasher = hasher;
        this.doorkeeper = doorkeeper;
        this.recording = recording;
        this.events = events;
        this.clock = clock;
    }

    /** Whether people sign in, as the store has it now. */
    public Mode mode() {
        return records.any() ? Mode.TEAM : Mode.SOLO;
    }

    /** Everybody, by name. */
    public List<Account> all() {
        return records.all().stream().map(Account::of).toList();
    }

    /** The account of a number. */
    public Optional<Account> find(long id) {
        return records.find(id).map(Account::of);
    }

    /**
     * The account of a name, whatever its case.
     *
     * @throws FailureException {@code identity.unknown} if there is none
     */
    public Account named(String name) {
        return records.named(name)
                .map(Account::of)
                .orElseThrow(() -> FailureException.expected("identity.unknown", name));
    }

    /**
     * Makes the first account, which has every role, and with it a team of a single console. Everybody signs in from now on.
     *
     * @param actor who does it: whoever is alone at the console
     * @throws FailureException {@code identity.bootstrapped} if there is an account already; {@code identity.name}, {@code
     *     identity.password…}
     */
    public Account bootstrap(Actor actor, String name, Secret password) {
        doorkeeper.require(actor, Permission.MANAGE_PEOPLE);
        AccountRecord first = checked(name, password, Set.of(Role.values()));
        long id = recording.record(actor, adding(name, first.roles()), () -> records.insertFirst(first)
                .orElseThrow(() -> FailureException.expected("identity.bootstrapped")));
        return told(actor, id);
    }

    /**
     * Adds an account to a team that there is.
     *
     * @param roles at least one
     * @throws FailureException {@code identity.solo} if there is no admin yet; {@code identity.name}, {@code identity.taken}, {@code identity.roles}, {@code
     *     identity.password…}
     */
    public Account add(Actor actor, String name, Secret password, Set<Role> roles) {
        doorkeeper.require(actor, Permission.MANAGE_PEOPLE);
        if (mode() == Mode.SOLO) {
            throw FailureException.expected("identity.solo"); // a team without an admin would lock everybody out
        }
        AccountRecord added = checked(name, password, roles);
        long id = recording.record(actor, adding(name, added.roles()), () -> records.insert(added)
                .orElseThrow(() -> FailureException.expected("identity.taken", name)));
        return told(actor, id);
    }

    /** The number is not known yet, so here the name says who is concerned. */
    private static Act adding(String name, List<String> roles) {
        return Act.of(AuditAction.ACCOUNT_ADD, "roles:" + String.join(",", roles))
                .concerning("name:" + name.toLowerCase(Locale.ROOT));
    }

    private void record(Actor actor, AuditAction action, String target, Account account, Runnable work) {
        Act act = Act.of(action, target).concerning(account.at(actor.door()).id());
        boolean ignored = recording.record(actor, act, () -> {
            work.run();
            return true;
        });
    }

    private static FailureException unknown(Account account) {
        return FailureException.expected("identity.unknown", account.name());
    }

    private Account told(Actor actor, long id) {
        Account account = Account.of(records.find(id).orElseThrow());
        events.publish(new SecurityEvent.RolesChanged(
                clock.instant(), actor, account.name(), Set.of(), account.roles()));
        return account;
    }

    private AccountRecord checked(String name, Secret password, Set<Role> roles) {
        if (!NAME.matcher(name).matches()) {
            throw FailureException.expected("identity.name");
        }
        requireSome(roles);
        PasswordRules.require(password, name);
        return new AccountRecord(
                0,
                name,
                Account.names(roles),
                Account.State.ACTIVE.name(),
                hasher.hash(password),
                clock.instant(),
                null,
                0,
                clock.instant(),
                null);
    }

    private static void requireSome(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw FailureException.expected("identity.roles");
        }
    }

    /** Gives somebody other roles; at least one. */
    public void changeRoles(Actor actor, Account account, Set<Role> roles) {
        doorkeeper.require(actor, Permission.MANAGE_PEOPLE);
        requireSome(roles);
        String target = "roles:" + String.join(",", Account.names(roles));
        record(actor, AuditAction.ACCOUNT_ROLES, target, account, () -> publish(
                actor,
                account,
                records.roles(account.id(), Account.names(roles)).orElseThrow(() -> unknown(account)),
                roles));
    }

    private void publish(Actor actor, Account account, List<String> before, Set<Role> after) {
        Set<Role> had = before.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        events.publish(new SecurityEvent.RolesChanged(clock.instant(), actor, account.name(), had, after));
    }

    /** Lets somebody not sign in any more. */
    public void block(Actor actor, Account account) {
        state(actor, account, AuditAction.ACCOUNT_BLOCK, Account.State.BLOCKED);
    }

    /** Lets somebody sign in again, at once even if they failed too often. */
    public void unblock(Actor actor, Account account) {
        state(actor, account, AuditAction.ACCOUNT_UNBLOCK, Account.State.ACTIVE);
        attempts.succeeded(account.name());
    }

    /**
     * Ends all sessions of an account, at this console and within a minute at the others of the store.
     *
     * @param actor who does it; the console itself when a rule says so
     * @param also what else is to be ended with them, under the same record
     */
    public void endSessions(Actor actor, Account account, Runnable also) {
        if (!actor.id().equals(Actor.console().id())) {
            doorkeeper.require(actor, Permission.PROTECT);
        }
        record(actor, AuditAction.SESSION_END, "account", account, () -> {
            records.endSessions(account.id());
            also.run();
        });
    }

    /** How often the sessions of an account were ended; asks the store. */
    long sessionsEnded(long account) {
        return records.sessionsEnded(account);
    }

    private void state(Actor actor, Account account, AuditAction action, Account.State state) {
        doorkeeper.require(actor, Permission.MANAGE_PEOPLE);
        record(actor, action, "account", account, () -> {
            if (!records.state(account.id(), state.name())) {
                throw unknown(account);
            }
        });
    }

    /** Removes an account for good; what was written down about it stays. */
    public void remove(Actor actor, Account account) {
        doorkeeper.require(actor, Permission.MANAGE_PEOPLE);
        record(actor, AuditAction.ACCOUNT_REMOVE, "account", account, () -> {
            if (!records.remove(account.id())) {
                throw unknown(account);
            }
        });
        publish(actor, account, Account.names(account.roles()), Set.of());
    }

    /**
     * Dissolves the team: removes every account and with it all sessions and tokens. Whoever is at a console of this store is
     * alone from then on.
     *
     * @param confirmed the actor's own name, typed as a sign that it is meant
     * @throws FailureException {@code identity.dissolve.none} if there is no team; {@code identity.dissolve.name} if the name is
     *     another
     */
    public void dissolve(Actor actor, String confirmed) {
        doorkeeper.require(actor, Permission.MANAGE_PEOPLE);
        List<Account> everybody = all();
        if (everybody.isEmpty()) {
            throw FailureException.expected("identity.dissolve.none");
        }
        if (!confirmed.strip().equalsIgnoreCase(actor.name())) {
            throw FailureException.expected("identity.dissolve.name", actor.name());
        }
        List<String> ids = everybody.stream().map(account -> account.at(actor.door()).id()).toList();
        Act act = new Act(AuditAction.TEAM_DISSOLVE, "accounts:" + ids.size(), "", null, ids);
        boolean ignored = recording.record(actor, act, () -> {
            records.removeAll();
            return true;
        });
        everybody.forEach(account -> publish(actor, account, Account.names(account.roles()), Set.of()));
    }

    /** Gives somebody another password. Everybody may change their own; that of others takes an admin. */
    public void changePassword(Actor actor, Account account, Secret password) {
        requireOwnOrAdmin(actor, account);
        PasswordRules.require(password, account.name());
        String hash = hasher.hash(password);
        record(actor, AuditAction.ACCOUNT_PASSWORD, "account", account, () ->
                records.password(account.id(), hash, clock.instant()));
    }

    private void requireOwnOrAdmin(Actor actor, Account account) {
        if (!actor.id().equals(account.at(actor.door()).id())) {
            doorkeeper.require(actor, Permission.MANAGE_PEOPLE);
        }
    }
}
