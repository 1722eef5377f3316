package org.aisconsole.demo.server;

import java.time.Duration;
import org.aisconsole.base.failure.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server running: when it ends without being asked to, it is started again, at once the first time and then with
 * doubling pauses up to half a minute, so that a server that cannot run does not keep the machine busy.
 */
final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final EmbeddedServer server;
    private volatile Supervised running;
    private volatile boolean closing;
    private Duration pause = FIRST_PAUSE;

    private Keeper(EmbeddedServer server, Supervised running) {
        this.server = server;
        this.running = running;
    }

    /** Starts the server and keeps it running until the keeper is closed. */
    static Keeper start(EmbeddedServer server) {
        Keeper keeper = new Keeper(server, server.start());
        Thread.ofVirtual().name("keeper-" + server.name()).start(keeper::keep);
        return keeper;
    }

    private void keep() {
        try {
            while (true) {
                running.awaitEnd();
                if (closing) {
                    return;
                }
                LOG.warn("{} ended by itself, starting it again", server.name());
                restart();
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("no longer keeping {}", server.name(), interrupted);
        }
    }

    private void restart() throws InterruptedException {
        try {
            running = server.start();
            pause = FIRST_PAUSE;
            if (closing) {
                running.close(); // the console closed while the server came up
            }
        } catch (RuntimeException failed) {
            LOG.warn("{} does not start: {}", server.name(), Failure.of(failed));
            Thread.sleep(pause);
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }
    }

    @Override
    public void close() {
        closing = true;
        running.close();
    }
}
