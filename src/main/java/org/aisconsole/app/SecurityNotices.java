package org.aisconsole.app;

import java.util.Optional;
import java.util.stream.Collectors;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.event.Subscription;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.text.Message;

/** Tells people what guards saw, as far as it concerns them; the rest is for threat watch and audit. */
final class SecurityNotices {
    private static final int CAPACITY = 1_000;
    private static final String SOURCE = "identity";

    private SecurityNotices() {}

    static Subscription tell(Port<SecurityEvent> guards, Port<ConsoleEvent> people) {
        return guards.subscribe("notices", CAPACITY, event -> notice(event).ifPresent(people::publish));
    }

    private static Optional<ConsoleEvent> notice(SecurityEvent event) {
        return switch (event) {
            case SecurityEvent.LockedOut locked ->
                notice(event, Level.WARNING, Message.of("identity.event.locked", locked.name()));
            case SecurityEvent.TokenReused reused ->
                notice(event, Level.ERROR, Message.of("identity.event.reused", reused.account()));
            case SecurityEvent.RolesChanged changed -> notice(event, Level.INFO, words(changed));
            case SecurityEvent.SignedIn ignored -> Optional.empty();
            case SecurityEvent.SignInFailed ignored -> Optional.empty();
            case SecurityEvent.PermissionRefused ignored -> Optional.empty();
            case SecurityEvent.Exported ignored -> Optional.empty();
            case SecurityEvent.Deleted ignored -> Optional.empty();
            case SecurityEvent.Approved ignored -> Optional.empty();
            case SecurityEvent.LedgerFailed ignored -> Optional.empty(); // the ledger told it itself
        };
    }

    private static Optional<ConsoleEvent> notice(SecurityEvent event, Level level, Message message) {
        return Optional.of(new ConsoleEvent(event.at(), level, SOURCE, message));
    }

    private static Message words(SecurityEvent.RolesChanged changed) {
        if (changed.after().isEmpty()) {
            return Message.of("identity.event.removed", changed.account(), changed.actor().name());
        }
        String roles = changed.after().stream().sorted().map(Role::word).collect(Collectors.joining(", "));
        return Message.of("identity.event.roles", changed.account(), changed.actor().name(), roles);
    }
}
