package org.aisconsole.base.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The permission table: what is guarded, and which roles may. This is the only place that says so; engines ask it through
 * {@link Doorkeeper}, and the window shows it and greys out what it refuses.
 */
public enum Permission {
    /**
     * Look at servers, history and findings. Every role has it, so it keeps out only who has none any more, such as a token
     * whose roles were all taken from its account since it was issued.
     */
    LOOK(Role.ADMIN, Role.ANALYST, Role.OFFICER, Role.APPROVER),
    /** Change a server: apply plans and take them back. */
    CHANGE_SERVERS(Role.ADMIN, Role.ANALYST),
    /** Unlock production for a while. */
    UNLOCK_PRODUCTION(Role.ADMIN, Role.ANALYST),
    /** Read and verify the audit log. */
    READ_AUDIT(Role.ADMIN, Role.OFFICER),
    /** Change rate limits, and block or free addresses. */
    PROTECT(Role.ADMIN, Role.OFFICER),
    /** Handle requests of data subjects: today, erase a person from the audit ledger; later all that the privacy desk does. */
    HANDLE_REQUESTS(Role.OFFICER),
    /** Approve what another has asked for. Nothing asks for it yet: the erasure of personal data on the privacy desk will. */
    APPROVE(Role.APPROVER),
    /** Add, block and change accounts. */
    MANAGE_PEOPLE(Role.ADMIN),
    /** Issue and revoke tokens of the API. */
    MANAGE_TOKENS(Role.ADMIN),
    /** Rotate keys and re-encrypt. */
    MANAGE_KEYS(Role.ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Set<Role> roles;

    Permission(Role first, Role... others) {
        this.roles = Set.copyOf(EnumSet.of(first, others));
    }

    /** Which roles have it. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether any of these roles has it. */
    public boolean isGrantedTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /** Its name in text keys, such as {@code manage_people}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
