package org.aisconsole.demo.server;

import java.time.Duration;
import java.util.function.Consumer;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a server running: when it ends without being asked to, it is started again. */
final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final EmbeddedServer server;
    private final Consumer<ServerChange> listener;
    private final BackOff backOff = new BackOff();
    private final Thread thread;
    private volatile Supervised running;

    private Keeper(EmbeddedServer server, Supervised running, Consumer<ServerChange> listener) {
        this.server = server;
        this.running = running;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("keeper-" + server.id()).unstarted(this::keep);
    }

    /**
     * Starts the server and keeps it running until the keeper is closed.
     *
     * @param listener told when the server goes down or comes back; must not block
     */
    static Keeper start(EmbeddedServer server, Progress progress, Consumer<ServerChange> listener) {
        Keeper keeper = new Keeper(server, server.start(progress), listener);
        keeper.thread.start();
        return keeper;
    }

    EmbeddedServer server() {
        return server;
    }

    private void keep() {
        try {
            while (true) {
                long start = System.nanoTime();
                running.awaitEnd();
                LOG.warn("{} ended by itself, starting it again", server.program().title());
                tell(ServerChange.State.DOWN, null);
                Thread.sleep(backOff.after(Duration.ofNanos(System.nanoTime() - start)));
                bringBack();
            }
        } catch (InterruptedException closed) {
            LOG.debug("no longer keeping {}", server.program().title());
        }
    }

    private void bringBack() throws InterruptedException {
        while (true) {
            try {
                running = server.start(Progress.none());
                tell(ServerChange.State.UP, null);
                return;
            } catch (RuntimeException failed) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Failure failure = Failure.of(failed);
                LOG.warn("{} does not start: {}", server.program().title(), failure);
                tell(ServerChange.State.FAILING, failure);
                Thread.sleep(backOff.after(Duration.ZERO));
            }
        }
    }

    private void tell(ServerChange.State state, @Nullable Failure failure) {
        listener.accept(new ServerChange(server.id(), state, failure));
    }

    /** Stops keeping first, so that no start is under way when the server is stopped. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        running.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
