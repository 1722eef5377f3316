package org.aisconsole.ui.shell;

import java.util.List;
import org.aisconsole.base.breaker.BreakerStatus;

/**
 * What the bottom of the window says at its right.
 *
 * @param news one short line, such as when the last measurement was
 * @param dependencies how the circuit breaker of everything outside stands
 */
public record StatusLine(String news, List<BreakerStatus> dependencies) {
    /** Copies the dependencies. */
    public StatusLine {
        dependencies = List.copyOf(dependencies);
    }
}
