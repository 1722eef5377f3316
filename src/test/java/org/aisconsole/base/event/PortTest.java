package org.aisconsole.base.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PortTest {
    private final Port<Integer> port = new Port<>();
    private final ConcurrentLinkedQueue<Integer> received = new ConcurrentLinkedQueue<>();

    @Test
    void everySubscriberReceivesEverythingInOrder() {
        ConcurrentLinkedQueue<Integer> other = new ConcurrentLinkedQueue<>();
        try (var _ = port.subscribe("first", 100, received::add);
                var _ = port.subscribe("second", 100, other::add)) {
            IntStream.range(0, 100).forEach(port::publish);
        }
        List<Integer> all = IntStream.range(0, 100).boxed().toList();
        assertThat(received).containsExactlyElementsOf(all);
        assertThat(other).containsExactlyElementsOf(all);
    }

    @Test
    void aSlowConsumerLosesTheOldestEntriesAndNeverBlocksThePublisher() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Subscription slow = port.subscribe("slow", 3, entry -> {
            received.add(entry);
            busy.countDown();
            awaitQuietly(release);
        });
        port.publish(0);
        busy.await();
        IntStream.rangeClosed(1, 10).forEach(port::publish);
        assertThat(slow.dropped()).isEqualTo(7);
        release.countDown();
        slow.close();
        assertThat(received).containsExactly(0, 8, 9, 10);
    }

    @Test
    void aConsumerThatThrowsGoesOn() {
        try (var _ = port.subscribe("fragile", 10, entry -> {
            received.add(entry);
            if (entry == 1) {
                throw new IllegalStateException("planted");
            }
        })) {
            port.publish(1);
            port.publish(2);
        }
        assertThat(received).containsExactly(1, 2);
    }

    @Test
    void nothingArrivesAfterClosing() {
        port.subscribe("brief", 10, received::add).close();
        port.publish(1);
        assertThat(received).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
