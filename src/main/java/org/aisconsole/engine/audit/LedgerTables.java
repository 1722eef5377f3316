package org.aisconsole.engine.audit;

import org.aisconsole.store.AuditCheckpoints;
import org.aisconsole.store.AuditKeys;
import org.aisconsole.store.AuditLog;
import org.aisconsole.store.AuditSubjects;
import org.aisconsole.store.Store;

/**
 * The ledger's tables.
 *
 * @param log its entries
 * @param checkpoints what was signed
 * @param keys who signs
 * @param subjects who is behind commitments
 */
record LedgerTables(AuditLog log, AuditCheckpoints checkpoints, AuditKeys keys, AuditSubjects subjects) {
    static LedgerTables of(Store store) {
        return new LedgerTables(
                new AuditLog(store), new AuditCheckpoints(store), new AuditKeys(store), new AuditSubjects(store));
    }
}
