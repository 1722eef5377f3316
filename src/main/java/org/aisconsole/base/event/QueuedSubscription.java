package org.aisconsole.base.event;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer's bounded queue, emptied by its own virtual thread. */
final class QueuedSubscription<E> implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedSubscription.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final String name;
    private final int capacity;
    private final Consumer<? super E> consumer;
    private final Consumer<QueuedSubscription<E>> onClose;
    private final Queue<E> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean closed;
    private long dropped;

    QueuedSubscription(
            String name, int capacity, Consumer<? super E> consumer, Consumer<QueuedSubscription<E>> onClose) {
        this.name = name;
        this.capacity = capacity;
        this.consumer = consumer;
        this.onClose = onClose;
        this.thread = Thread.ofVirtual().name("port-" + name).unstarted(this::deliver);
    }

    void start() {
        thread.start();
    }

    void offer(E entry) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (waiting.size() == capacity) {
                waiting.remove();
                dropped++;
            }
            waiting.add(entry);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void deliver() {
        for (E entry = next(); entry != null; entry = next()) {
            try {
                consumer.accept(entry);
            } catch (RuntimeException broken) {
                LOG.error("{} could not take an entry", name, broken);
            }
        }
    }

    private @Nullable E next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        onClose.accept(this);
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        awaitEnd();
    }

    private void awaitEnd() {
        if (Thread.currentThread() == thread) {
            return; // a consumer that ends its own subscription
        }
        try {
            if (!thread.join(CLOSE_LIMIT)) {
                LOG.warn("{} still works on what was published before it was closed", name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
