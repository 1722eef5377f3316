package org.aisconsole.engine.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.store.AccountRecord;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, without what would help to do so.
 *
 * @param id number in the store
 * @param name what is typed to sign in
 * @param roles what they are at the console for; at least one
 * @param state whether they may sign in
 * @param oneTimeCode whether a one-time code is asked for too
 * @param createdAt when the account was made
 * @param signedInAt last sign-in; null if there was none
 */
public record Account(
        long id,
        String name,
        Set<Role> roles,
        State state,
        boolean oneTimeCode,
        Instant createdAt,
        @Nullable Instant signedInAt) {
    /** Whether somebody may sign in. */
    public enum State {
        /** They may. */
        ACTIVE,
        /** They may not, until an admin says otherwise. */
        BLOCKED
    }

    static Account of(AccountRecord stored) {
        return new Account(
                stored.id(),
                stored.name(),
                stored.roles().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                State.valueOf(stored.state()),
                stored.totp() != null,
                stored.createdAt(),
                stored.signedInAt());
    }

    static List<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toList();
    }

    /** Whether they may sign in. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** The same person at a door. */
    public Actor at(Door door) {
        return new Actor("user:" + id, name, roles, door);
    }
}
