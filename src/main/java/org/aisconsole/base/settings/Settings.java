package org.aisconsole.base.settings;

import java.util.List;
import org.aisconsole.base.secret.SecretPlace;

/**
 * Everything that the user can set. Immutable; change it through {@link SettingsFile#change}.
 *
 * @param version format of the file; see {@link SettingsFile#VERSION}
 * @param appearance how the window looks
 * @param window where the window was
 * @param sampling how often targets are measured
 * @param demo the embedded suite
 * @param store where the console remembers
 * @param secrets where passwords are kept
 * @param audit who witnesses the audit ledger
 * @param identity how the console of a team behaves
 * @param limits where rate limits are counted
 * @param dashboard how the user arranged the dashboard
 * @param start what the window shows first
 */
public record Settings(
        int version,
        Appearance appearance,
        Window window,
        Sampling sampling,
        Demo demo,
        Store store,
        Secrets secrets,
        Audit audit,
        Identity identity,
        Limits limits,
        Dashboard dashboard,
        Start start) {

    /** What holds where nothing was set. */
    public static final Settings DEFAULTS = new Settings(
            SettingsFile.VERSION,
            new Appearance(Theme.SYSTEM, 100, ""),
            new Window(0, 0, 0, 0, false, ""),
            new Sampling(5),
            new Demo(true, SuiteSize.SMALL, 40, true),
            new Store("", ""),
            new Secrets(SecretPlace.UNDECIDED),
            new Audit("", 5),
            new Identity(10),
            new Limits(""),
            new Dashboard(List.of(), List.of(), List.of()),
            new Start(true));

    /** Colour scheme of the window. */
    public enum Theme {
        /** As the operating system has it, followed live. */
        SYSTEM,
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK
    }

    /** How much sample data the embedded suite holds. */
    public enum SuiteSize {
        /** About 200 thousand rows. */
        SMALL,
        /** About 2 million rows: the size for claims. */
        MEDIUM,
        /** About 20 million rows. */
        LARGE
    }

    /**
     * How the window looks.
     *
     * @param theme colour scheme
     * @param fontScale size of the type in percent, 80 to 200
     * @param language language tag such as {@code de}; empty for the system's
     */
    public record Appearance(Theme theme, int fontScale, String language) {
        /** Checks the range. */
        public Appearance {
            require(fontScale >= 80 && fontScale <= 200, "appearance.fontScale must be 80 to 200");
        }
    }

    /**
     * Where the window was when it was closed last; a width of 0 means that it was never shown.
     *
     * @param x left edge in pixels
     * @param y top edge in pixels
     * @param width width in pixels
     * @param height height in pixels
     * @param maximised whether it filled the screen
     * @param screen id of the screen that was open
     */
    public record Window(double x, double y, double width, double height, boolean maximised, String screen) {}

    /**
     * How often targets are measured.
     *
     * @param intervalSeconds seconds between two ticks, 1 to 300
     */
    public record Sampling(int intervalSeconds) {
        /** Checks the range. */
        public Sampling {
            require(intervalSeconds >= 1 && intervalSeconds <= 300, "sampling.intervalSeconds must be 1 to 300");
        }
    }

    /**
     * The embedded suite.
     *
     * @param enabled whether there is one; without it the embedded Postgres only keeps the console's own tables
     * @param size how much sample data it holds
     * @param rate operations a second of its traffic, 0 to 10,000; 0 switches it off
     * @param incidents whether the traffic has occasional incidents
     */
    public record Demo(boolean enabled, SuiteSize size, int rate, boolean incidents) {
        /** Checks the range. */
        public Demo {
            require(rate >= 0 && rate <= 10_000, "demo.rate must be 0 to 10000");
        }
    }

    /**
     * Where the console keeps its own tables.
     *
     * @param url {@code jdbc:postgresql://} address; empty for the embedded Postgres
     * @param user role to sign in with; the password comes from {@code AIS_CONSOLE_STORE_PASSWORD}, never from here
     */
    public record Store(String url, String user) {}

    /**
     * Where passwords are kept.
     *
     * @param place the user's choice
     */
    public record Secrets(SecretPlace place) {}

    /**
     * Who witnesses the audit ledger.
     *
     * @param witness a file that checkpoints are appended to, or the {@code http} address of a witness; empty for a file in the
     *     home folder
     * @param checkpointMinutes minutes between two checkpoints, 1 to 1,440
     */
    public record Audit(String witness, int checkpointMinutes) {
        /** Checks the range. */
        public Audit {
            require(
                    checkpointMinutes >= 1 && checkpointMinutes <= 1_440, "audit.checkpointMinutes must be 1 to 1440");
        }
    }

    /**
     * How the console of a team behaves; alone, nobody signs in, and none of it has an effect.
     *
     * @param idleMinutes minutes after which the console locks itself when nobody has moved, 1 to 480
     */
    public record Identity(int idleMinutes) {
        /** Checks the range. */
        public Identity {
            require(idleMinutes >= 1 && idleMinutes <= 480, "identity.idleMinutes must be 1 to 480");
        }
    }

    /**
     * Where rate limits are counted.
     *
     * @param redis {@code redis://} address without a password, shared by the consoles that are to share counts; empty for the
     *     embedded Redis
     */
    public record Limits(String redis) {}

    /**
     * How the user arranged the dashboard, by the ids of its panels. An id that this console does not know has no effect, and
     * a panel that is not named stands at its usual place.
     *
     * @param order panels that were moved, in their order
     * @param hidden panels that are not shown
     * @param wide panels that take two columns
     */
    public record Dashboard(List<String> order, List<String> hidden, List<String> wide) {
        /** Copies the lists. */
        public Dashboard {
            order = List.copyOf(order);
            hidden = List.copyOf(hidden);
            wide = List.copyOf(wide);
        }
    }

    /**
     * What the window shows first.
     *
     * @param welcome whether it asks where to begin, as it does until the user has said so once
     */
    public record Start(boolean welcome) {}

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** The same settings with another appearance. */
    public Settings withAppearance(Appearance changed) {
        return new Settings(
                version, changed, window, sampling, demo, store, secrets, audit, identity, limits, dashboard, start);
    }

    /** The same settings with another window state. */
    public Settings withWindow(Window changed) {
        return new Settings(
                version, appearance, changed, sampling, demo, store, secrets, audit, identity, limits, dashboard, start);
    }

    /** The same settings with another sampling. */
    public Settings withSampling(Sampling changed) {
        return new Settings(
                version, appearance, window, changed, demo, store, secrets, audit, identity, limits, dashboard, start);
    }

    /** The same settings with another embedded suite. */
    public Settings withDemo(Demo changed) {
        return new Settings(
                version, appearance, window, sampling, changed, store, secrets, audit, identity, limits, dashboard, start);
    }

    /** The same settings with another store. */
    public Settings withStore(Store changed) {
        return new Settings(
                version, appearance, window, sampling, demo, changed, secrets, audit, identity, limits, dashboard, start);
    }

    /** The same settings with passwords kept elsewhere. */
    public Settings withSecrets(Secrets changed) {
        return new Settings(
                version, appearance, window, sampling, demo, store, changed, audit, identity, limits, dashboard, start);
    }

    /** The same settings with the ledger witnessed otherwise. */
    public Settings withAudit(Audit changed) {
        return new Settings(
                version, appearance, window, sampling, demo, store, secrets, changed, identity, limits, dashboard, start);
    }

    /** The same settings with a team's console behaving otherwise. */
    public Settings withIdentity(Identity changed) {
        return new Settings(
                version, appearance, window, sampling, demo, store, secrets, audit, changed, limits, dashboard, start);
    }

    /** The same settings with rate limits counted elsewhere. */
    public Settings withLimits(Limits changed) {
        return new Settings(
                version, appearance, window, sampling, demo, store, secrets, audit, identity, changed, dashboard, start);
    }

    /** The same settings with another arrangement of the dashboard. */
    public Settings withDashboard(Dashboard changed) {
        return new Settings(
                version, appearance, window, sampling, demo, store, secrets, audit, identity, limits, changed, start);
    }

    /** The same settings with another beginning. */
    public Settings withStart(Start changed) {
        return new Settings(
                version, appearance, window, sampling, demo, store, secrets, audit, identity, limits, dashboard, changed);
    }
}
