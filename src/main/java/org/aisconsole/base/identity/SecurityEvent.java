package org.aisconsole.base.identity;

import java.time.Instant;
import java.util.Set;

/**
 * Something that a guard of the console wants to know. Engines publish these on a {@code Port<SecurityEvent>}; threat watch
 * and audit consume them.
 */
public sealed interface SecurityEvent {
    /** When it happened. */
    Instant at();

    /**
     * Somebody signed in.
     *
     * @param actor who
     * @param address from where: an IP address, or {@code local}
     */
    record SignedIn(Instant at, Actor actor, String address) implements SecurityEvent {}

    /**
     * Somebody did not get in.
     *
     * @param name the name that was typed, at most 100 characters; perhaps nobody's
     * @param address from where: an IP address, or {@code local}
     * @param reason what was wrong
     */
    record SignInFailed(Instant at, String name, String address, Reason reason) implements SecurityEvent {}

    /** Why somebody did not get in. */
    enum Reason {
        /** No such account, or not its password. */
        PASSWORD,
        /** The password was right, the one-time code was not. */
        CODE,
        /** Everything was right, and the account is blocked. */
        BLOCKED,
        /** It was not even looked at, because the name is locked out. */
        LOCKED_OUT
    }

    /**
     * A name failed so often that it has to wait.
     *
     * @param name the name, perhaps nobody's
     * @param address from where the last try came
     * @param until when it may be tried again
     */
    record LockedOut(Instant at, String name, String address, Instant until) implements SecurityEvent {}

    /**
     * Somebody tried what their roles do not permit.
     *
     * @param actor who
     * @param permission what it would have taken
     */
    record PermissionRefused(Instant at, Actor actor, Permission permission) implements SecurityEvent {}

    /**
     * A refresh token came a second time: it has been stolen, or its thief was first. Its family is revoked.
     *
     * @param account number of the account
     * @param family the family's id
     * @param address from where it came
     */
    record TokenReused(Instant at, long account, String family, String address) implements SecurityEvent {}

    /**
     * Somebody has other roles now.
     *
     * @param actor who changed them
     * @param account name of the account
     * @param before the roles before
     * @param after the roles now; none if the account was removed
     */
    record RolesChanged(Instant at, Actor actor, String account, Set<Role> before, Set<Role> after)
            implements SecurityEvent {}

    /**
     * Rows left the console as a file.
     *
     * @param what which table, for experts
     * @param rows how many; at least 1
     */
    record Exported(Instant at, Actor actor, String what, long rows) implements SecurityEvent {}

    /**
     * A change that was applied deleted something.
     *
     * @param target the server
     * @param steps how many of its steps delete; at least 1
     */
    record Deleted(Instant at, Actor actor, String target, long steps) implements SecurityEvent {}

    /**
     * Somebody changed a server or unlocked production.
     *
     * @param target the server or the connection
     */
    record Approved(Instant at, Actor actor, String target) implements SecurityEvent {}

    /**
     * The ledger could not be written, or is not as it was written.
     *
     * @param code code of the failure
     */
    record LedgerFailed(Instant at, String code) implements SecurityEvent {}
}
