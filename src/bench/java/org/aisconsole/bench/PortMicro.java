package org.aisconsole.bench;

import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.aisconsole.base.event.Port;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** What one publication costs its publisher with three subscribers; beside it the JDK's SubmissionPublisher. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PortMicro {
    private static final int SUBSCRIBERS = 3;
    private static final int WAITING = 256;
    private static final Object ENTRY = new Object();

    private final Port<Object> port = new Port<>();
    private final SubmissionPublisher<Object> publisher =
            new SubmissionPublisher<>(task -> Thread.ofVirtual().start(task), WAITING);

    /** Subscribes to both. */
    @Setup
    public void subscribe(Blackhole sink) {
        for (int i = 0; i < SUBSCRIBERS; i++) {
            port.subscribe("bench-" + i, WAITING, sink::consume);
            publisher.subscribe(new Endless(sink));
        }
    }

    /** Ends both. */
    @TearDown
    public void close() {
        port.close();
        publisher.close();
    }

    /** Ours: the oldest entry gives way. */
    @Benchmark
    public void port() {
        port.publish(ENTRY);
    }

    /** The JDK's, told to drop the newest entry rather than wait. */
    @Benchmark
    public int submissionPublisher() {
        return publisher.offer(ENTRY, (subscriber, entry) -> false);
    }

    /** Takes all there is. */
    private record Endless(Blackhole sink) implements Flow.Subscriber<Object> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Object entry) {
            sink.consume(entry);
        }

        @Override
        public void onError(Throwable failed) {
            throw new IllegalStateException(failed);
        }

        @Override
        public void onComplete() {
            sink.consume(this);
        }
    }
}
