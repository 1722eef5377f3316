package org.aisconsole.base.secret;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;

/**
 * Who is on the session bus of a Linux desktop. Asked first, because the keychain library leaves a connection and its
 * threads behind each time it finds nobody there.
 */
final class SessionBus {
    private static final Set<String> KEYCHAINS = Set.of("org.freedesktop.secrets", "org.kde.kwalletd5");

    private SessionBus() {}

    /** Whether this is a system whose keychain is reached over a session bus. */
    static boolean isUsed() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    /** Whether a keychain runs, or would be started when called. */
    static boolean hasKeychain() {
        try (DBusConnection bus = DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
            DBus names = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
            return Stream.concat(Arrays.stream(names.ListNames()), Arrays.stream(names.ListActivatableNames()))
                    .anyMatch(KEYCHAINS::contains);
        } catch (IOException | DBusException | RuntimeException nobody) { // a bus that is not there is a RuntimeException
            return false;
        }
    }
}
