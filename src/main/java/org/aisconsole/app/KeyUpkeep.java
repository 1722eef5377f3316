package org.aisconsole.app;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
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

    /** Asked for when the console closes. */
    private static final class Stop implements Cancellation {
        private final List<Runnable> actions = new CopyOnWriteArrayList<>();
        private volatile boolean requested;

        void now() {
            requested = true;
            actions.forEach(Runnable::run);
        }

        @Override
        public boolean requested() {
            return requested;
        }

        @Override
        public Registration onCancel(Runnable action) {
            actions.add(action);
            return () -> actions.remove(action);
        }
    }
}
