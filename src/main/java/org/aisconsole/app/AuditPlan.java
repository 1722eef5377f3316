package org.aisconsole.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.aisconsole.base.secret.Secrets;
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
 */
record AuditPlan(Supplier<LedgerKey> key, List<Witness> witnesses, Duration every) {
    /** As the settings say. */
    static AuditPlan of(Secrets secrets, Settings.Audit audit, Home home) {
        return new AuditPlan(
                () -> LedgerKey.of(secrets),
                List.of(witness(audit.witness().strip(), home)),
                Duration.ofMinutes(audit.checkpointMinutes()));
    }

    private static Witness witness(String where, Home home) {
        if (where.startsWith("https://") || where.startsWith("http://")) {
            return new WitnessUrl(URI.create(where));
        }
        return new WitnessFile(where.isEmpty() ? home.folder().resolve("audit-witness.jsonl") : Path.of(where));
    }
}
