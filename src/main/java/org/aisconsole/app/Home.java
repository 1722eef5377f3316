package org.aisconsole.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.settings.UserFolders;
import org.aisconsole.base.text.Texts;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.engine.connection.ConnectionBook;
import org.aisconsole.engine.connection.Passwords;
import org.aisconsole.engine.security.MasterKey;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresUrl;
import org.aisconsole.ui.settings.ConsoleFiles;

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

    /** Where files of the console are. */
    ConsoleFiles files() {
        return new ConsoleFiles(
                folder, folder.resolve("logs"), folder.resolve("settings.json"), folder.resolve("secrets.vault"));
    }

    /**
     * Where secrets are found and kept, as the settings say at each call.
     *
     * @param environment where the vault's passphrase may be, for a console without a user
     */
    Secrets secrets(Keychain keychain, SettingsFile settings, Map<String, String> environment) {
        Optional<Secret> passphrase =
                Optional.ofNullable(environment.get("AIS_CONSOLE_VAULT_PASSPHRASE")).map(Secret::of);
        return new Secrets(
                new SessionSecrets(),
                keychain,
                new Vault(files().vault(), passphrase),
                () -> settings.current().secrets().place());
    }

    SettingsFile settings(Map<String, String> environment, InstantSource clock) {
        return SettingsFile.open(files().settings(), environment, clock);
    }

    private EmbeddedOptions servers(LaunchOptions options) {
        return EmbeddedOptions.in(folder).withEphemeral(options.ephemeral());
    }

    /** What belongs to the user. */
    Desk desk(SettingsFile settings, Map<String, String> environment, InstantSource clock) {
        Secrets secrets = secrets(new Keychain(Keychain.LIMIT), settings, environment);
        return Desk.of(book(clock), secrets, files(), environment);
    }

    /** The saved connections. */
    ConnectionBook book(InstantSource clock) {
        return ConnectionBook.open(folder.resolve("connections.json"), clock);
    }

    /**
     * What to start, by the settings.
     *
     * @param environment where the store's password is, which no settings file holds
     * @param passwords where passwords of connections come from
     * @param secrets where the store's master key and the ledger's signing key are
     */
    BenchPlan plan(
            LaunchOptions options,
            Settings settings,
            Map<String, String> environment,
            Passwords passwords,
            Secrets secrets) {
        return new BenchPlan(
                servers(options),
                Duration.ofSeconds(settings.sampling().intervalSeconds()),
                settings.demo(),
                store(settings.store(), environment),
                passwords,
                master(secrets, environment),
                AuditPlan.of(secrets, settings.audit(), this),
                CountsPlan.of(settings.limits(), environment, secrets));
    }

    /** The key that wraps those of the store. */
    MasterKey master(Secrets secrets, Map<String, String> environment) {
        Optional<Secret> given = Optional.ofNullable(environment.get("AIS_CONSOLE_DATA_KEY")).map(Secret::of);
        return new MasterKey(secrets, folder.resolve("data.key"), given);
    }

    private static Optional<PostgresProfile> store(Settings.Store store, Map<String, String> environment) {
        if (store.url().isBlank()) {
            return Optional.empty();
        }
        PostgresUrl url = PostgresUrl.parse(store.url(), environment.getOrDefault("AIS_CONSOLE_STORE_PASSWORD", ""));
        return Optional.of(url.as(store.user()).profile("postgres:store", Environment.LOCAL));
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
