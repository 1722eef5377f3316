package org.aisconsole.engine.watch;

import java.time.Instant;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.store.SecurityEventRow;

/**
 * Something that a guard saw, as it is remembered.
 *
 * @param id its number in the store; 0 before it is stored
 * @param at when
 * @param kind what
 * @param person whose name it was; empty if nobody's
 * @param address from where: an IP address, {@code local}, or empty where that is not known
 * @param detail what else is known, for experts
 * @param amount how much of it, such as the rows of an export; 1 for what is counted by itself
 */
public record Sighting(
        long id, Instant at, Kind kind, String person, String address, String detail, long amount) {
    /** What a guard can see. */
    public enum Kind {
        /** Somebody signed in. */
        SIGNED_IN,
        /** Somebody did not get in. */
        SIGN_IN_FAILED,
        /** A name has to wait after too many failures. */
        LOCKED_OUT,
        /** Somebody tried what their roles do not permit. */
        REFUSED,
        /** A token that had been used came again. */
        TOKEN_REUSED,
        /** Somebody has other roles. */
        ROLES_CHANGED,
        /** Rows left the console as a file. */
        EXPORTED,
        /** A change deleted something. */
        DELETED,
        /** A server was changed or production unlocked. */
        APPROVED,
        /** The ledger cannot be written, or is not as it was written. */
        LEDGER_FAILED
    }

    /** One that is not stored yet. */
    Sighting(Instant at, Kind kind, String person, String address, String detail) {
        this(0, at, kind, person, address, detail, 1);
    }

    static Sighting of(SecurityEvent event) {
        return switch (event) {
            case SecurityEvent.SignedIn in -> new Sighting(in.at(), Kind.SIGNED_IN, in.actor().name(), in.address(), "");
            case SecurityEvent.SignInFailed failed ->
                new Sighting(failed.at(), Kind.SIGN_IN_FAILED, failed.name(), failed.address(), failed.reason().name());
            case SecurityEvent.LockedOut locked ->
                new Sighting(locked.at(), Kind.LOCKED_OUT, locked.name(), locked.address(), "until " + locked.until());
            case SecurityEvent.PermissionRefused refused ->
                new Sighting(refused.at(), Kind.REFUSED, refused.actor().name(), "", refused.permission().word());
            case SecurityEvent.TokenReused reused ->
                new Sighting(reused.at(), Kind.TOKEN_REUSED, "user:" + reused.account(), reused.address(), reused.family());
            case SecurityEvent.RolesChanged changed ->
                new Sighting(changed.at(), Kind.ROLES_CHANGED, changed.account(), "", changed.after().toString());
            case SecurityEvent.Exported out ->
                new Sighting(0, out.at(), Kind.EXPORTED, out.actor().name(), "", out.what(), out.rows());
            case SecurityEvent.Deleted deleted ->
                new Sighting(0, deleted.at(), Kind.DELETED, deleted.actor().name(), "", deleted.target(), deleted.steps());
            case SecurityEvent.Approved approved ->
                new Sighting(approved.at(), Kind.APPROVED, approved.actor().name(), "", approved.target());
            case SecurityEvent.LedgerFailed failed ->
                new Sighting(failed.at(), Kind.LEDGER_FAILED, "", "", failed.code());
        };
    }

    static Sighting of(SecurityEventRow row) {
        return new Sighting(row.id(), row.at(), Kind.valueOf(row.kind()), row.person(), row.address(), row.detail(), row.amount());
    }

    SecurityEventRow row() {
        return new SecurityEventRow(0, at, kind.name(), person, address, detail, amount);
    }

    /** Whether the address is one of a network, which can be kept out. */
    boolean comesFromOutside() {
        return !address.isEmpty() && !address.equals("local");
    }
}
