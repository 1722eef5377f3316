package org.aisconsole.base.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Where engines publish and others listen, within this process.
 *
 * <p>Every subscriber has a bounded queue and a virtual thread of its own. Publishing never waits: a subscriber that
 * falls behind loses its oldest entries, and the loss is counted, because a slow consumer must not stop a sampler.
 *
 * @param <E> what is published
 */
public final class Port<E> implements AutoCloseable {
    private final List<QueuedSubscription<E>> subscriptions = new CopyOnWriteArrayList<>();

    /** Hands the entry to every subscriber; never blocks. */
    public void publish(E entry) {
        subscriptions.forEach(subscription -> subscription.offer(entry));
    }

    /**
     * Calls the consumer for each entry published from now on, one at a time, in order.
     *
     * @param name names the consumer in logs
     * @param capacity entries that may wait; the oldest is dropped beyond
     */
    public Subscription subscribe(String name, int capacity, Consumer<? super E> consumer) {
        QueuedSubscription<E> subscription =
                new QueuedSubscription<>(name, capacity, consumer, subscriptions::remove);
        subscriptions.add(subscription);
        subscription.start();
        return subscription;
    }

    /** Ends every subscription; what still waits is handed over first. */
    @Override
    public void close() {
        List.copyOf(subscriptions).forEach(Subscription::close);
    }
}
