package org.aisconsole.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.engine.connection.ConnectionBook;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.PassFile;
import org.aisconsole.engine.connection.Passwords;
import org.aisconsole.engine.connection.SignIns;
import org.aisconsole.ui.settings.ConsoleFiles;

/**
 * What belongs to the user and is there before any server runs.
 *
 * @param book the saved connections
 * @param secrets where passwords are kept
 * @param signIns passwords of connections
 * @param files where files of the console are
 */
record Desk(ConnectionBook book, Secrets secrets, SignIns signIns, ConsoleFiles files) {
    static Desk of(ConnectionBook book, Secrets secrets, ConsoleFiles files, Map<String, String> environment) {
        PassFile passFile = PassFile.usual(environment, Path.of(System.getProperty("user.home", ".")));
        return new Desk(book, secrets, new SignIns(secrets, passFile), files);
    }

    /** Passwords for a command: those that are kept, else those in the variables that the servers' own tools read. */
    Passwords unattended(Map<String, String> environment) {
        return (profile, role) -> {
            String variable = role == ConnectionProfile.Role.POSTGRES ? "PGPASSWORD" : "REDISCLI_AUTH";
            return signIns.find(profile, role)
                    .or(() -> Optional.ofNullable(environment.get(variable)).map(Secret::of));
        };
    }
}
