package org.aisconsole.demo.play;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.aisconsole.base.failure.FailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes requests when they are due, whether or not the ones before were answered (an open loop, as users are), and
 * measures each from the moment at which it was due. A closed loop, which waits for an answer before the next request,
 * would ask less of a slow server and so hide how slow it is (coordinated omission: Tene, "How NOT to Measure Latency").
 *
 * <p>Requests under way are bounded; beyond that they queue, and their latency grows as that of waiting users would.
 */
final class OpenLoop {
    private static final Logger LOG = LoggerFactory.getLogger(OpenLoop.class);
    private static final int MOST_UNDER_WAY = 16;

    private final List<Operation> operations;
    private final int weights;
    private final Statistics statistics;
    private final RandomGenerator random;
    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);

    OpenLoop(List<Operation> operations, Statistics statistics, RandomGenerator random) {
        this.operations = operations;
        this.weights = operations.stream().mapToInt(Operation::weight).sum();
        this.statistics = statistics;
        this.random = random;
    }

    /** Makes requests at the pace that holds at each moment, until told to end; then waits for those under way. */
    void run(PaceSource pace, BooleanSupplier go) throws InterruptedException {
        long start = System.nanoTime();
        long due = start;
        while (go.getAsBoolean()) {
            due += Math.min(pace.current().gap(due - start, random.nextDouble()), 1_000_000_000L);
            sleepUntil(due);
            if (pace.current().rate() > 0 && go.getAsBoolean()) {
                dispatch(pick(), due);
            }
        }
        underWay.acquire(MOST_UNDER_WAY);
        underWay.release(MOST_UNDER_WAY);
    }

    private static void sleepUntil(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private Operation pick() {
        int draw = random.nextInt(weights);
        for (Operation operation : operations) {
            draw -= operation.weight();
            if (draw < 0) {
                return operation;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private void dispatch(Operation operation, long due) throws InterruptedException {
        underWay.acquire();
        RandomGenerator own = new SplittableRandom(random.nextLong());
        Thread.ofVirtual().name("play").start(() -> {
            try {
                operation.request().make(own);
                statistics.succeeded(operation.name(), System.nanoTime() - due);
            } catch (FailureException failed) {
                statistics.failed(operation.name());
                LOG.debug("{} failed", operation.name(), failed);
            } finally {
                underWay.release();
            }
        });
    }

    /** The pace that holds now; may change while the loop runs. */
    interface PaceSource {
        Pace current();
    }
}
