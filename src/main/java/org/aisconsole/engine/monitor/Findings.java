package org.aisconsole.engine.monitor;

import java.util.List;

/** What another engine has found, and {@link HealthCheck} shall pass on. Answers from memory: it is asked at every tick. */
@FunctionalInterface
public interface Findings {
    /** What needs attention now; empty if nothing does. */
    List<HealthFinding> findings();
}
