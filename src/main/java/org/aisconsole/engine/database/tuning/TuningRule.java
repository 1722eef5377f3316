package org.aisconsole.engine.database.tuning;

import java.util.Optional;

/** Judges one setting. */
@FunctionalInterface
interface TuningRule {
    /** What it would like, if it knows enough to like anything. */
    Optional<Wish> look(Draft draft);
}
