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
 */
public record Sighting(long id, Instant at, Kind kind, String person, String address, String detail) {
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
        ROLES_CHANGED
    }

    /** One that is not stored yet. */
    Sighting(Instant at, Kind kind, String person, String address, String detail) {
        this(0, at, kind, person, address, detail);
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
        };
    }

    static Sighting of(SecurityEventRow row) {
        return new Sighting(row.id(), row.at(), Kind.valueOf(row.kind()), row.person(), row.address(), row.detail());
    }

    SecurityEventRow row() {
        return new SecurityEventRow(0, at, kind.name(), person, address, detail);
    }

    /** Whether the address is one of a network, which can be kept out. */
    boolean comesFromOutside() {
        return !address.isEmpty() && !address.equals("local");
    }
}
