package org.aisconsole.base.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's version, stamped into a resource by the build. */
public final class Version {
    private Version() {}

    /** Such as {@code 0.1.0}. */
    public static String current() {
        try (InputStream stamp = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (stamp != null) {
                properties.load(stamp);
            }
            return properties.getProperty("version", "?");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
