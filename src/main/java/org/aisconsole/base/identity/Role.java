package org.aisconsole.base.identity;

import java.util.Locale;

/** What somebody is at the console for; a person may be several. What each may do stands in the permission table. */
public enum Role {
    /** Runs the console: people, connections, settings, and everything an analyst may. */
    ADMIN,
    /** Works on databases, caches and models. */
    ANALYST,
    /** Answers for data and security: requests of data subjects, the audit log. */
    OFFICER,
    /** Is the second pair of eyes: approves what another has asked for. */
    APPROVER;

    /** As it is stored and shown to scripts, such as {@code admin}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
