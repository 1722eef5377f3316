package org.aisconsole.engine.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be written in the ledger. Everything that changes something has a line here. */
public enum AuditAction {
    /** The ledger was begun. */
    LEDGER_BEGIN(Kind.NOTE),
    /** A key for checkpoints was registered. */
    KEY_REGISTER(Kind.NOTE),
    /** The store's clock went back behind the last entry. */
    CLOCK_BACK(Kind.NOTE),
    /** Entries could not be written when they happened, and follow late. */
    LEDGER_LATE(Kind.NOTE),
    /** A person was erased from the ledger. */
    SUBJECT_ERASE(Kind.ACT),
    /** A plan was applied to a server. */
    PLAN_APPLY(Kind.ACT),
    /** A change was taken back. */
    PLAN_TAKE_BACK(Kind.ACT),
    /** A statement was run to see its plan; what it wrote was taken back. */
    EXPLAIN_RUN(Kind.ACT),
    /** A retention policy was added or changed. */
    RETENTION_SET(Kind.ACT),
    /** A retention policy was removed. */
    RETENTION_REMOVE(Kind.ACT),
    /** A retention policy was run. */
    RETENTION_RUN(Kind.ACT),
    /** What a run of a retention policy removed so far. */
    RETENTION_COUNT(Kind.NOTE),
    /** Production was unlocked. */
    PRODUCTION_UNLOCK(Kind.ACT),
    /** Production was locked before its time was over. */
    PRODUCTION_LOCK(Kind.ACT),
    /** A connection was saved, new or changed. */
    CONNECTION_SAVE(Kind.ACT),
    /** A saved connection was removed. */
    CONNECTION_REMOVE(Kind.ACT),
    /** Connections were imported. */
    CONNECTION_IMPORT(Kind.ACT),
    /** A password was kept. */
    PASSWORD_KEEP(Kind.ACT),
    /** The place where secrets are kept was chosen, or its passphrase changed. */
    SECRETS_PLACE(Kind.ACT),
    /** A setting that concerns safety or what is kept was changed. */
    SETTING_CHANGE(Kind.ACT),
    /** An account was added; the first one makes a team. */
    ACCOUNT_ADD(Kind.ACT),
    /** An account was given other roles. */
    ACCOUNT_ROLES(Kind.ACT),
    /** An account was blocked. */
    ACCOUNT_BLOCK(Kind.ACT),
    /** An account was freed. */
    ACCOUNT_UNBLOCK(Kind.ACT),
    /** An account was removed. */
    ACCOUNT_REMOVE(Kind.ACT),
    /** A team was dissolved: all accounts were removed, and nobody signs in any more. */
    TEAM_DISSOLVE(Kind.ACT),
    /** An account was given another password. */
    ACCOUNT_PASSWORD(Kind.ACT),
    /** One-time codes of an account were begun or ended. */
    ACCOUNT_CODE(Kind.ACT),
    /** Tokens of the API were issued. */
    TOKEN_ISSUE(Kind.ACT),
    /** Tokens of the API were revoked. */
    TOKEN_REVOKE(Kind.ACT),
    /** Another key encrypts or signs. */
    KEY_ROTATE(Kind.ACT),
    /** Values were encrypted anew. */
    VALUES_RENEW(Kind.ACT),
    /** A network was kept out. */
    ADDRESS_BLOCK(Kind.ACT),
    /** A network was let in again. */
    ADDRESS_LIFT(Kind.ACT),
    /** A network is always let in. */
    ADDRESS_ALLOW(Kind.ACT),
    /** A network is not always let in any more. */
    ADDRESS_DISALLOW(Kind.ACT),
    /** What may be done to a server without a person was set. */
    MAINTENANCE_POLICY(Kind.ACT),
    /** A rule of the threat watch was set. */
    WATCH_RULE(Kind.ACT),
    /** All sessions and tokens of an account were ended. */
    SESSION_END(Kind.ACT);

    private final Kind kind;

    AuditAction(Kind kind) {
        this.kind = kind;
    }

    /** Whether it is an act, of which intent and outcome are written, or a fact, of which there is one entry. */
    public enum Kind {
        /** Intent before, outcome after. */
        ACT,
        /** One entry. */
        NOTE
    }

    /** How it is written. */
    public Kind kind() {
        return kind;
    }

    /** The action of a word of the log; empty if this console knows none. */
    public static Optional<AuditAction> of(String word) {
        return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
    }

    /** As it stands in the log, such as {@code plan.apply}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }
}
