package org.aisconsole.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.settings.UserFolders;
import org.aisconsole.base.text.Texts;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.demo.server.EmbeddedOptions;

/**
 * Where the console keeps its things.
 *
 * @param folder the folder of all of them
 */
record Home(Path folder) {
    /** What the command line says, else the environment, else the platform's place. */
    static Home of(LaunchOptions options) {
        return new Home(options.home().orElseGet(() -> UserFolders.current().data()).toAbsolutePath());
    }

    SettingsFile settings(Map<String, String> environment, InstantSource clock) {
        return SettingsFile.open(folder.resolve("settings.json"), environment, clock);
    }

    EmbeddedOptions servers(LaunchOptions options) {
        return EmbeddedOptions.in(folder).withEphemeral(options.ephemeral());
    }

    Path tour() {
        return folder.resolve("tour");
    }

    /** The user's language: what was set, else the system's. */
    static Texts texts(Settings settings) {
        String language = settings.appearance().language();
        return new Texts(language.isBlank() ? Locale.getDefault() : Locale.forLanguageTag(language));
    }
}
