package org.aisconsole.base.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who does something, and by which door. Every call that changes something takes one, so that it can be refused and
 * written down.
 *
 * @param id stable id: {@code os:} and the name of the system's user in solo mode, {@code user:} and the account's number
 *     in team mode, {@code console} for what the console does by itself; 1 to 200 characters
 * @param name name for people; it may change, the id does not
 * @param roles what the actor is at the console for
 * @param door by which door the act came in
 */
public record Actor(String id, String name, Set<Role> roles, Door door) {
    private static final int LONGEST_ID = 200;

    /** Copies the roles. */
    public Actor {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("no id of an actor: " + id.length() + " characters");
        }
        roles = Set.copyOf(roles);
    }

    /** The user of the operating system, who is alone at the console and so is everything. */
    public static Actor solo(String systemUser, Door door) {
        String name = systemUser.isBlank() ? "?" : systemUser.substring(0, Math.min(systemUser.length(), 150));
        return new Actor("os:" + name, name, EnumSet.allOf(Role.class), door);
    }

    /** The console itself, as when it re-encrypts in the background. It has no role, so it passes no door. */
    public static Actor console() {
        return new Actor("console", "AIS Console", Set.of(), Door.CLI);
    }

    /** Whether the actor is this. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same actor by another door. */
    public Actor through(Door other) {
        return new Actor(id, name, roles, other);
    }
}
