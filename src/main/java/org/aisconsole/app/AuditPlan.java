package org.aisconsole.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.engine.audit.LedgerKey;
import org.aisconsole.engine.audit.Witness;
import org.aisconsole.engine.audit.WitnessFile;
import org.aisconsole.engine.audit.WitnessUrl;

/**
 * How the console keeps its ledger.
 *
 * @param key finds what it signs with, which may take as long as a keychain does
 * @param witnesses who takes its checkpoints
 * @param every time between two checkpoints
 * @param actor who is at the console
 */
record AuditPlan(Supplier<LedgerKey> key, List<Witness> witnesses, Duration every, Actor actor) {
    /** As the settings say, for the user of the operating system. */
    static AuditPlan of(Desk desk, Settings settings, Home home, Door door) {
        Settings.Audit audit = settings.audit();
        return new AuditPlan(
                () -> LedgerKey.of(desk.secrets()),
                List.of(witness(audit.witness().strip(), home)),
                Duration.ofMinutes(audit.checkpointMinutes()),
                Actor.solo(System.getProperty("user.name", "?"), door));
    }

    private static Witness witness(String where, Home home) {
        if (where.startsWith("https://") || where.startsWith("http://")) {
            return new WitnessUrl(URI.create(where));
        }
        return new WitnessFile(where.isEmpty() ? home.folder().resolve("audit-witness.jsonl") : Path.of(where));
    }
}
