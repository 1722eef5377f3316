package org.aisconsole.app;

import java.util.concurrent.CancellationException;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.security.KeyRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on in the background, at the start, with encrypting values anew where that was cut; stops between two batches. */
final class KeyUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUpkeep.class);

    private final KeyRoom keys;
    private final Stop stop = new Stop();
    private final Thread thread = Thread.ofVirtual().name("key-upkeep").unstarted(this::run);

    KeyUpkeep(KeyRoom keys) {
        this.keys = keys;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            keys.resume(stop);
        } catch (CancellationException closed) {
            LOG.debug("goes on at the next start", closed);
        } catch (FailureException kept) {
            LOG.info("values stay under their earlier key: {}", kept.getMessage());
        }
    }

    @Override
    public void close() {
        stop.now();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
