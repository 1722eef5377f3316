package org.aisconsole.app;

import java.time.Duration;
import org.aisconsole.base.failure.FailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs an upkeep of the store once, before anything else uses it, and then every minute. */
final class StoreUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreUpkeep.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Runnable upkeep;
    private final Thread thread = Thread.ofVirtual().name("store-upkeep").unstarted(this::run);

    StoreUpkeep(Runnable upkeep) {
        this.upkeep = upkeep;
    }

    void start() {
        upkeep.run();
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                once();
            }
        } catch (InterruptedException closed) {
            LOG.debug("no more upkeep", closed);
        }
    }

    private void once() {
        try {
            upkeep.run();
        } catch (FailureException away) {
            LOG.info("upkeep comes again in a minute: {}", away.getMessage());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
