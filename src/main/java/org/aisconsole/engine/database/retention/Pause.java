package org.aisconsole.engine.database.retention;

import java.util.concurrent.CancellationException;
import org.aisconsole.base.job.Cancellation;

/** Leaves the server to others for a moment. */
final class Pause {
    private Pause() {}

    /**
     * Waits.
     *
     * @throws CancellationException if stopping was asked for before or meanwhile
     */
    static void of(long millis, Cancellation cancellation) {
        cancellation.check();
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        cancellation.check();
    }
}
