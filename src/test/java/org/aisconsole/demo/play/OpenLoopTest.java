package org.aisconsole.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.demo.play.LoadReport.OperationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenLoopTest {
    private static final Pace PACE = new Pace(400, Duration.ZERO, false);

    private final Statistics statistics = new Statistics();
    private final AtomicInteger made = new AtomicInteger();

    private OperationReport run(Operation.Request request, int requests) throws InterruptedException {
        Operation operation = new Operation("op", 1, random -> {
            made.incrementAndGet();
            request.make(random);
        });
        new OpenLoop(List.of(operation), statistics, new SplittableRandom(1))
                .run(() -> PACE, () -> made.get() < requests);
        return statistics.report(1, 400).operations().getFirst();
    }

    /** One stall of 300 ms: a closed loop would show it in one request, here it shows in all that were due meanwhile. */
    @Test
    void aStallShowsInEveryRequestThatHadToWait() throws InterruptedException {
        Object turn = new Object();
        OperationReport report = run(
                random -> {
                    synchronized (turn) {
                        if (made.get() == 50) {
                            sleep(Duration.ofMillis(300));
                        }
                    }
                },
                300);
        assertThat(report.maxMs()).isGreaterThan(290);
        assertThat(report.p90Ms()).as("a tenth of the requests were due during the stall").isGreaterThan(30);
        assertThat(report.p50Ms()).isLessThan(report.p90Ms());
    }

    @Test
    void failuresAreCountedAndTheLoopGoesOn() throws InterruptedException {
        OperationReport report = run(
                random -> {
                    if (random.nextBoolean()) {
                        throw FailureException.expected("play.suite", "x");
                    }
                },
                200);
        assertThat(report.errors()).isBetween(50L, 150L);
        assertThat(report.count() + report.errors()).isEqualTo(made.get());
    }

    @Test
    void weightsDecideHowOftenAnOperationComes() throws InterruptedException {
        AtomicInteger rare = new AtomicInteger();
        AtomicInteger common = new AtomicInteger();
        List<Operation> mix = List.of(
                new Operation("rare", 1, random -> rare.incrementAndGet()),
                new Operation("common", 9, random -> common.incrementAndGet()));
        new OpenLoop(mix, statistics, new SplittableRandom(1))
                .run(() -> PACE, () -> rare.get() + common.get() < 500);
        assertThat(common.get()).isBetween(6 * rare.get(), 14 * rare.get());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
