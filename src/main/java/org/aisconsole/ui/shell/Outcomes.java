package org.aisconsole.ui.shell;

import java.time.InstantSource;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;

/**
 * Tells how jobs ended that the user started: as notices, so that nothing gets lost behind another screen.
 *
 * @param events where notices go
 * @param clock the time
 */
public record Outcomes(Port<ConsoleEvent> events, InstantSource clock) {
    private static final String SOURCE = "console";

    /** It worked. */
    public void succeeded(Message what) {
        events.publish(new ConsoleEvent(clock.instant(), Level.INFO, SOURCE, what));
    }

    /** It worked, and rows left the console by it. */
    public void exported(Message told, ConsoleEvent.Exported what) {
        events.publish(ConsoleEvent.of(clock.instant(), Level.INFO, SOURCE, told, what));
    }

    /** It did not. */
    public void failed(Failure failure) {
        events.publish(ConsoleEvent.of(clock.instant(), Level.ERROR, SOURCE, failure));
    }
}
