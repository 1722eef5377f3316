package org.aisconsole.app;

import java.time.Duration;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.audit.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the ledger signed from time to time, and when the console closes. */
final class LedgerUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerUpkeep.class);

    private final Ledger ledger;
    private final Duration every;
    private final Thread thread = Thread.ofVirtual().name("ledger-upkeep").unstarted(this::run);

    LedgerUpkeep(Ledger ledger, Duration every) {
        this.ledger = ledger;
        this.every = every;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(every);
                sign();
            }
        } catch (InterruptedException closed) {
            LOG.debug("no more checkpoints", closed);
        }
    }

    private void sign() {
        try {
            ledger.checkpoint();
        } catch (FailureException away) {
            LOG.warn("no checkpoint: {}", away.getMessage());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        sign();
    }
}
