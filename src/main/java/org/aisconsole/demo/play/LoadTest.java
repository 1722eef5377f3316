package org.aisconsole.demo.play;

import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;

/**
 * The suite's mix at a constant rate for a set time.
 *
 * @param rate requests a second at full pace
 * @param ramp time from standstill to the full pace
 * @param duration how long, the ramp included
 */
public record LoadTest(double rate, Duration ramp, Duration duration) {
    /** Plays it and returns what was measured. */
    public LoadReport run(
            SuiteTargets targets, InstantSource clock, Progress progress, Cancellation cancellation) {
        progress.message(Message.of("play.running", rate, duration.toSeconds()));
        Statistics statistics = new Statistics();
        OpenLoop loop = new OpenLoop(targets.operations(clock), statistics, new SplittableRandom());
        long start = System.nanoTime();
        Pace pace = new Pace(rate, ramp, false);
        try {
            loop.run(() -> pace, () -> {
                double done = (double) (System.nanoTime() - start) / duration.toNanos();
                progress.fraction(done);
                return done < 1 && !cancellation.requested();
            });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        cancellation.check();
        return statistics.report((System.nanoTime() - start) / 1e9, rate);
    }
}
