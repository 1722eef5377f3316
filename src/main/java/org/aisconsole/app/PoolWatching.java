package org.aisconsole.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.database.pool.PoolBook;
import org.aisconsole.target.postgres.PostgresTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Samples the pools of every Postgres that is open, whether or not anybody looks, so that there is a history once somebody does. */
final class PoolWatching implements Connections.Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(PoolWatching.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Function<PostgresTarget, PoolBook> books;
    private final Consumer<PostgresTarget> closing;
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();

    /**
     * Nothing is watched yet.
     *
     * @param books where the pools of a server are written down
     * @param closing is told of a server that is no longer watched
     */
    PoolWatching(Function<PostgresTarget, PoolBook> books, Consumer<PostgresTarget> closing) {
        this.books = books;
        this.closing = closing;
    }

    @Override
    public void opened(OpenConnection connection) {
        connection.postgres().ifPresent(target -> {
            PoolBook book = books.apply(target);
            threads.put(connection.id(), Thread.ofVirtual().name("pools").start(() -> run(book)));
        });
    }

    @Override
    public void closed(OpenConnection connection) {
        Thread thread = threads.remove(connection.id());
        if (thread != null) {
            thread.interrupt();
        }
        connection.postgres().ifPresent(closing);
    }

    private static void run(PoolBook book) {
        try {
            while (true) {
                once(book);
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException closed) {
            LOG.debug("no more pools", closed);
        }
    }

    private static void once(PoolBook book) {
        try {
            book.look(Cancellation.never());
        } catch (FailureException away) {
            LOG.info("pools are looked at again in a moment: {}", away.getMessage());
        } catch (CancellationException closed) {
            LOG.debug("closed meanwhile", closed);
        }
    }
}
